// SPDX-License-Identifier: GPL-3.0-or-later
#include "plaintext.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

/// Windows-1252 from 0x80 to 0x9F; what it leaves free stays as it is.
constexpr std::array<char16_t, 32> windows1252{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                               0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

QString fromWindows1252(QByteArrayView bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    std::ranges::transform(bytes, text.begin(), [](char c) {
        const auto byte = static_cast<uchar>(c);
        return QChar(byte >= 0x80 && byte < 0xA0 ? windows1252[byte - 0x80] : char16_t(byte));
    });
    return text;
}

/// Bytes without UTF-16: as UTF-8, and line by line as Windows-1252 where that fails.
void appendEightBit(QString &text, QByteArrayView bytes)
{
    QStringDecoder whole(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom);
    const QString decoded = whole.decode(bytes);
    if (!whole.hasError()) {
        text += decoded;
        return;
    }
    for (qsizetype begin = 0; begin < bytes.size();) {
        const qsizetype feed = bytes.indexOf('\n', begin);
        const qsizetype end = feed == -1 ? bytes.size() : feed + 1;
        const QByteArrayView line = bytes.sliced(begin, end - begin);
        QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom);
        const QString read = decoder.decode(line);
        text += decoder.hasError() ? fromWindows1252(line) : read;
        begin = end;
    }
}

enum class Order { Little, Big };

/// Whether two characters of UTF-16 start at @p at, of which both are ASCII, or a mark.
std::optional<Order> utf16At(QByteArrayView bytes, qsizetype at)
{
    if (at + 1 >= bytes.size())
        return {};
    const auto byte = [&](qsizetype i) { return at + i < bytes.size() ? static_cast<uchar>(bytes[at + i]) : 0; };
    if (byte(0) == 0xFF && byte(1) == 0xFE)
        return Order::Little;
    if (byte(0) == 0xFE && byte(1) == 0xFF)
        return Order::Big;
    if (at + 3 >= bytes.size())
        return {};
    if (byte(0) != 0 && byte(1) == 0 && byte(2) != 0 && byte(3) == 0)
        return Order::Little;
    if (byte(0) == 0 && byte(1) != 0 && byte(2) == 0 && byte(3) != 0)
        return Order::Big;
    return {};
}

bool isAsciiText(char c)
{
    return (c >= ' ' && c <= '~') || c == '\t' || c == '\r' || c == '\n';
}

/// Where the line starts that @p end, a place behind UTF-16, is in: what was appended begins on a line of its own.
qsizetype lineOfSingleBytes(QByteArrayView bytes, qsizetype begin, qsizetype end, Order order)
{
    for (qsizetype at = end - 2; at >= begin; at -= 2) {
        const char first = bytes[at], second = bytes[at + 1];
        if (order == Order::Little ? first == '\n' && second == '\0' : first == '\0' && second == '\n')
            return at + 2;
        if (first == '\0' || second == '\0')
            break;
    }
    return end;
}

/// Where the UTF-16 that starts at @p begin ends: where text of single bytes goes on for longer than it could by chance.
qsizetype endOfUtf16(QByteArrayView bytes, qsizetype begin, Order order)
{
    constexpr qsizetype NotByChance = 24;
    qsizetype plain = 0; // so many bytes of ASCII without a NUL between came last
    qsizetype at = begin;
    for (; at + 1 < bytes.size(); at += 2) {
        const bool isPlain = isAsciiText(bytes[at]) && isAsciiText(bytes[at + 1]);
        plain = isPlain ? plain + 2 : 0;
        if (plain >= NotByChance)
            return lineOfSingleBytes(bytes, begin, at + 2 - plain, order);
        const auto first = static_cast<uchar>(bytes[at]), second = static_cast<uchar>(bytes[at + 1]);
        // One of the other order, or a mark between bytes that are not pairs.
        if (at > begin
            && ((first == 0xFF && second == 0xFE && order == Order::Big)
                || (first == 0xFE && second == 0xFF && order == Order::Little)))
            return at;
    }
    return at;
}

QString decodedMixture(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = at;
        std::optional<Order> order = utf16At(bytes, end);
        while (!order && end < bytes.size())
            order = utf16At(bytes, ++end);
        // Letters beyond Latin have no zero byte, but neither are they text of single bytes.
        while (order && end - at >= 2 && bytes[end - 1] != '\n'
               && !(isAsciiText(bytes[end - 1]) && isAsciiText(bytes[end - 2])))
            end -= 2;
        appendEightBit(text, bytes.sliced(at, end - at));
        if (!order)
            break;
        at = std::max(endOfUtf16(bytes, end, *order), end + 2);
        QStringDecoder decoder(*order == Order::Little ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
        text += QString(decoder.decode(bytes.sliced(end, std::min(at, bytes.size()) - end)));
    }
    return text;
}

bool isHidden(QChar c)
{
    switch (c.unicode()) {
    case 0x00AD: // soft hyphen
    case 0x061C:
    case 0x180E:
    case 0xFEFF:
        return true;
    default:
        return (c >= QChar(0x200B) && c <= QChar(0x200F)) || (c >= QChar(0x202A) && c <= QChar(0x202E))
               || (c >= QChar(0x2060) && c <= QChar(0x2069));
    }
}

/// Joiners belong to the spelling of some languages and of emoji; in an address they are of no use.
bool isJoiner(QChar c)
{
    return c == QChar(0x200C) || c == QChar(0x200D);
}

bool isAsciiOrEnd(QStringView text, qsizetype at)
{
    return at < 0 || at >= text.size() || text[at] < QChar(128);
}

/// Length of `[36;1m` and its like at the start of @p text; 0 for none.
qsizetype controlSequence(QStringView text)
{
    if (!text.startsWith(u'['))
        return 0;
    for (qsizetype at = 1; at < std::min<qsizetype>(text.size(), 32); ++at) {
        if (text[at] >= u'@' && text[at] <= u'~')
            return at + 1;
        if (text[at] < u' ' || text[at] > u'?')
            break;
    }
    return 0;
}

/// The same where the escape character itself is written out: only what colours text, because `[` may be anything.
qsizetype writtenColour(QStringView text)
{
    for (const QStringView escape :
         {QStringView(u"^["), QStringView(u"\\u001b"), QStringView(u"\\u001B"), QStringView(u"\\x1b"),
          QStringView(u"\\x1B"), QStringView(u"\\033"), QStringView(u"\\e"), QStringView(u"␛")}) {
        if (!text.startsWith(escape))
            continue;
        const qsizetype length = controlSequence(text.sliced(escape.size()));
        const bool isColour = length > 0 && QStringView(u"mK").contains(text[escape.size() + length - 1]);
        return isColour ? escape.size() + length : 0;
    }
    return 0;
}

/// A terminal's command `ESC ] … BEL`; that for a link gives its address.
struct Command
{
    qsizetype length = 0;
    QStringView link;
};

Command commandAt(QStringView text)
{
    constexpr qsizetype longest = 70'000;
    const QStringView near = text.left(longest);
    for (qsizetype at = 0; at < near.size() && near[at] != u'\n'; ++at) {
        const bool isBell = near[at] == QChar(7);
        const bool isTerminator = near[at] == QChar(27) && at + 1 < near.size() && near[at + 1] == u'\\';
        if (!isBell && !isTerminator)
            continue;
        const QStringView command = near.first(at);
        const qsizetype parameters = command.startsWith("]8;"_L1) ? command.indexOf(u';', 3) : -1;
        return {at + (isBell ? 1 : 2), parameters == -1 ? QStringView() : command.sliced(parameters + 1)};
    }
    return {1, {}};
}

/// RFC 2045 wants capitals.
bool isQuotedDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F');
}

/// What the equals signs of some lines tell of their encoding.
struct EqualsSigns
{
    bool isBroken = false;  ///< one is the last of its line
    bool isEscaped = false; ///< one is written as =3D
    bool isRaw = false;     ///< one stands for itself: this is no quoted-printable
};

EqualsSigns equalsSignsOf(QStringView text)
{
    EqualsSigns signs;
    for (qsizetype at = text.indexOf(u'='); at != -1; at = text.indexOf(u'=', at + 1)) {
        qsizetype next = at + 1;
        while (next < text.size() && (text[next] == u' ' || text[next] == u'\t'))
            ++next;
        if (next == text.size() || text[next] == u'\n')
            signs.isBroken = true;
        else if (at + 2 < text.size() && isQuotedDigit(text[at + 1]) && isQuotedDigit(text[at + 2]))
            signs.isEscaped |= text[at + 1] == u'3' && text[at + 2] == u'D';
        else
            signs.isRaw = true;
    }
    return signs;
}

bool endsSoftly(QStringView line)
{
    while (!line.isEmpty() && (line.back() == u' ' || line.back() == u'\t'))
        line.chop(1);
    return line.endsWith(u'=');
}

/// Some lines of which each but the last ends softly.
void appendUnquoted(QString &text, QStringView lines)
{
    QByteArray bytes; // of characters that several bytes make
    int joined = 0;
    const auto flush = [&] {
        if (!bytes.isEmpty())
            appendEightBit(text, std::exchange(bytes, {}));
    };
    for (qsizetype at = 0; at < lines.size(); ++at) {
        if (lines[at] == u'=') {
            qsizetype next = at + 1;
            while (next < lines.size() && (lines[next] == u' ' || lines[next] == u'\t'))
                ++next;
            if (next == lines.size() || lines[next] == u'\n') {
                ++joined;
                at = next;
                continue;
            }
            bytes += char(lines.sliced(at + 1, 2).toInt(nullptr, 16));
            at += 2;
            continue;
        }
        flush();
        text += lines[at];
        if (lines[at] == u'\n')
            text += QString(std::exchange(joined, 0), u'\n');
    }
    flush();
    text += QString(joined, u'\n');
}

} // namespace

QString decodedText(const QByteArray &bytes)
{
    const auto marked = QStringConverter::encodingForData(bytes);
    if (marked == QStringConverter::Utf32LE || marked == QStringConverter::Utf32BE)
        return QStringDecoder(*marked).decode(bytes);
    if (bytes.contains('\0') || marked == QStringConverter::Utf16LE || marked == QStringConverter::Utf16BE)
        return decodedMixture(bytes);
    QString text;
    appendEightBit(text, bytes);
    return text.startsWith(QChar::ByteOrderMark) ? text.sliced(1) : text;
}

QString visibleText(const QString &text)
{
    const QStringView all = text;
    QString visible;
    visible.reserve(all.size());
    for (qsizetype at = 0; at < all.size(); ++at) {
        const QChar c = all[at];
        if (c > u' ' && c < QChar(127)) {
            if (c == u'\\' || c == u'^') {
                if (const qsizetype colour = writtenColour(all.sliced(at, std::min<qsizetype>(40, all.size() - at)))) {
                    at += colour - 1;
                    continue;
                }
            }
            visible += c;
        } else if (c == u' ' || c == u'\t' || c == u'\n') {
            visible += c;
        } else if (c == u'\r') {
            qsizetype next = at;
            while (next < all.size() && all[next] == u'\r')
                ++next;
            if (next < all.size() && all[next] == u'\n')
                at = next - 1; // the line feed follows
            else
                visible += u'\n';
        } else if (c == QChar(8)) { // a terminal writes over what is before it
            if (!visible.isEmpty() && visible.back() != u'\n')
                visible.chop(1);
        } else if (c == QChar(27) || c == QChar(0x9B) || c == QChar(0x241B)) {
            const QStringView behind = all.sliced(at + 1);
            if (c == QChar(27) && behind.startsWith(u']')) {
                const Command command = commandAt(behind);
                if (!command.link.isEmpty())
                    visible.append(u'<').append(command.link).append(u'>');
                at += command.length;
            } else if (c == QChar(0x9B)) {
                at += std::max<qsizetype>(0, controlSequence(u'[' + behind.left(31).toString()) - 1);
            } else {
                at += controlSequence(behind.left(32));
            }
        } else if (c == QChar(0x2028) || c == QChar(0x2029) || c == QChar(0x0B) || c == QChar(0x0C)
                   || c == QChar(0x85)) {
            visible += u'\n';
        } else if (isJoiner(c)) {
            if (!isAsciiOrEnd(all, at - 1) && !isAsciiOrEnd(all, at + 1))
                visible += c;
        } else if (c >= QChar(127) && !isHidden(c) && c != QChar(127)) {
            visible += c;
        }
    }
    return visible;
}

QString withoutQuotedPrintable(const QString &text)
{
    if (!text.contains(u'='))
        return text;
    const qsizetype said = text.indexOf("quoted-printable"_L1, 0, Qt::CaseInsensitive);
    if (said == -1) {
        const EqualsSigns signs = equalsSignsOf(text);
        if (signs.isRaw || !signs.isBroken || !signs.isEscaped)
            return text;
    }
    const QStringView all = text;
    QString decoded;
    decoded.reserve(all.size());
    for (qsizetype begin = 0; begin < all.size();) {
        qsizetype end = begin;
        for (bool goesOn = true; goesOn;) {
            const qsizetype feed = all.indexOf(u'\n', end);
            goesOn = feed != -1 && endsSoftly(all.sliced(end, feed - end));
            end = feed == -1 ? all.size() : feed + 1;
        }
        const QStringView lines = all.sliced(begin, end - begin);
        // Also where it is said, a line with an equals sign that stands for itself was not written so.
        if (begin >= said && !equalsSignsOf(lines).isRaw)
            appendUnquoted(decoded, lines);
        else
            decoded += lines;
        begin = end;
    }
    return decoded;
}
