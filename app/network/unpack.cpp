// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpack.h"

#include <zlib.h>

#include <array>

namespace {

constexpr int gzipOrZlib = 15 + 32; // the largest window, and zlib finds out which of the two it is
constexpr int withoutHead = -15;

/// A z_stream that ends what it began.
class Inflater
{
public:
    explicit Inflater(int windowBits) : m_begun(inflateInit2(&m_stream, windowBits) == Z_OK) { }
    ~Inflater() { inflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(Inflater)

    Unpacked run(const QByteArray &packed, qsizetype most)
    {
        if (!m_begun)
            return {Unpacked::Result::Broken};
        // zlib only reads from there; its interface is older than const.
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
        m_stream.avail_in = static_cast<uInt>(packed.size());
        QByteArray body;
        std::array<char, 65536> buffer;
        for (;;) {
            m_stream.next_out = reinterpret_cast<Bytef *>(buffer.data());
            m_stream.avail_out = static_cast<uInt>(buffer.size());
            const int result = inflate(&m_stream, Z_NO_FLUSH);
            body.append(buffer.data(), static_cast<qsizetype>(buffer.size() - m_stream.avail_out));
            if (body.size() > most)
                return {Unpacked::Result::TooLarge};
            if (result == Z_STREAM_END && isAnotherMember()) // gzip files are made of any number of them
                inflateReset(&m_stream);
            else if (result == Z_STREAM_END)
                return {Unpacked::Result::Whole, body};
            else if (result != Z_OK) // Z_BUF_ERROR too: there is nothing more to read
                return {Unpacked::Result::Broken};
        }
    }

private:
    bool isAnotherMember() const
    {
        return m_stream.avail_in >= 2 && m_stream.next_in[0] == 0x1f && m_stream.next_in[1] == 0x8b;
    }

    z_stream m_stream = {};
    bool m_begun;
};

bool isGzip(const QByteArray &body)
{
    return body.startsWith("\x1f\x8b");
}

} // namespace

Unpacked unpacked(const QByteArray &body, const QByteArray &encoding, qsizetype most)
{
    if (isGzip(body)) {
        Unpacked once = Inflater(gzipOrZlib).run(body, most);
        // Two proxies, one behind the other. Three are an attack.
        return isGzip(once.body) ? Inflater(gzipOrZlib).run(once.body, most) : once;
    }
    const bool isDeflated = !body.isEmpty() && encoding.trimmed().toLower() == "deflate";
    if (!isDeflated)
        return {Unpacked::Result::Whole, body};
    const Unpacked withHead = Inflater(gzipOrZlib).run(body, most);
    return withHead.result == Unpacked::Result::Broken ? Inflater(withoutHead).run(body, most) : withHead;
}
