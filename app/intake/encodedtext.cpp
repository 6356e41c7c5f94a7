// SPDX-License-Identifier: GPL-3.0-or-later
#include "encodedtext.h"

#include "entity.h"
#include "plaintext.h"
#include "urlintext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype TraceOffset = 6; ///< size of `0040: `

/// A character that is written as its number.
struct Numbered
{
    uint code = 0;
    qsizetype length = 0; ///< 0 for none
};

/// `&#104;`, `&#x68;`, also with `&amp;` for its first character.
Numbered numberedEntityAt(QStringView text)
{
    qsizetype at = 1;
    while (text.sliced(at).startsWith("amp;"_L1))
        at += 4;
    const QStringView number = text.sliced(at);
    const qsizetype close = number.startsWith(u'#') ? number.indexOf(u';') : -1;
    const auto code = close == -1 ? std::nullopt : numberedCharacter(number.first(close));
    return code ? Numbered{*code, at + close + 1} : Numbered{};
}

/// `\u0068`, `\x68`; any number of backslashes.
Numbered escapeAt(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at] == u'\\')
        ++at;
    const qsizetype digits = at == text.size() ? 0 : text[at] == u'u' ? 4 : text[at] == u'x' ? 2 : 0;
    if (digits == 0 || at + digits >= text.size() || !std::ranges::all_of(text.sliced(at + 1, digits), isHexDigit))
        return {};
    return {text.sliced(at + 1, digits).toUInt(nullptr, 16), at + 1 + digits};
}

/// Nobody writes letters so but to write all of a text so; other characters may be escaped in any address.
QString withoutNumberedLetters(const QString &text)
{
    const auto hasOneOf = [&text](std::initializer_list<QLatin1StringView> marks) {
        return std::ranges::any_of(marks,
                                   [&](QLatin1StringView mark) { return text.contains(mark, Qt::CaseInsensitive); });
    };
    // The first letter of an address.
    const bool hasEntities = text.contains("&#"_L1) || text.contains("&amp;#"_L1);
    const bool hasEscapes = text.contains("\\u00"_L1) || text.contains("\\x"_L1);
    if (!(hasEntities && hasOneOf({"#104;"_L1, "#0104;"_L1, "#00104;"_L1, "#x68;"_L1, "#x0068;"_L1}))
        && !(hasEscapes && hasOneOf({"\\u0068"_L1, "\\x68"_L1})))
        return text;
    const auto numberedAt = [&text](qsizetype at) {
        constexpr qsizetype longest = 32;
        const QStringView near = QStringView(text).sliced(at).left(longest);
        const QChar first = near.isEmpty() ? QChar() : near.front();
        return first == u'&' ? numberedEntityAt(near) : first == u'\\' ? escapeAt(near) : Numbered{};
    };
    QString plain;
    plain.reserve(text.size());
    qsizetype endOfLast = -1;
    for (qsizetype at = 0; at < text.size();) {
        const Numbered next = numberedAt(at);
        const QChar c = next.code < 128 ? QChar(char16_t(next.code)) : QChar();
        // Beside others all are meant, else what an address need not have so.
        const bool isMeant = next.length > 0
                             && (isAsciiLetterOrDigit(c) || QStringView(u":/.").contains(c)
                                 || (c >= u' ' && (at == endOfLast || numberedAt(at + next.length).length > 0)));
        plain += isMeant ? c : text[at];
        at += isMeant ? next.length : 1;
        endOfLast = isMeant ? at : endOfLast;
    }
    return plain;
}

/// The rest is percent-encoded, too, and will be read so.
QString withPlainScheme(QString text)
{
    if (text.contains("%68%74%74%70"_L1))
        text.replace("%68%74%74%70%73"_L1, "https"_L1).replace("%68%74%74%70"_L1, "http"_L1);
    return text;
}

/// `=?UTF-8?B?…?=` at the start of @p text: what is encoded, and how.
struct EncodedWord
{
    bool isBase64 = false;
    QStringView written;
    qsizetype length = 0; ///< 0 for none
};

EncodedWord encodedWordAt(QStringView text)
{
    constexpr qsizetype longestCharset = 40, longest = 1000;
    const qsizetype second = text.startsWith("=?"_L1) ? text.left(longestCharset).indexOf(u'?', 2) : -1;
    if (second == -1 || text.size() < second + 3 || text[second + 2] != u'?')
        return {};
    const QChar coding = text[second + 1].toLower();
    const qsizetype end = coding == u'b' || coding == u'q' ? text.left(longest).indexOf("?="_L1, second + 3) : -1;
    return end == -1 ? EncodedWord{} : EncodedWord{coding == u'b', text.sliced(second + 3, end - second - 3), end + 2};
}

QByteArray bytesOf(const EncodedWord &word)
{
    QByteArray written = word.written.toUtf8();
    if (word.isBase64)
        return QByteArray::fromBase64(written);
    return QByteArray::fromPercentEncoding(written.replace('_', ' '), '=');
}

/// Gathers text in which something took several lines, and puts as many empty ones behind the line that it is in.
class Lines
{
public:
    explicit Lines(qsizetype size) { m_text.reserve(size); }
    void add(QStringView text)
    {
        const qsizetype feed = m_owed == 0 ? -1 : text.indexOf(u'\n');
        if (feed != -1) {
            m_text += text.first(feed);
            m_text += QString(std::exchange(m_owed, 0), u'\n');
            text = text.sliced(feed);
        }
        m_text += text;
    }
    void owe(qsizetype lines) { m_owed += std::max<qsizetype>(0, lines); }
    QString take() { return m_text + QString(std::exchange(m_owed, 0), u'\n'); }

private:
    QString m_text;
    qsizetype m_owed = 0;
};

QString withoutEncodedWords(const QString &text)
{
    if (!text.contains("=?"_L1) || !text.contains("?="_L1))
        return text;
    const QStringView all = text;
    Lines plain(text.size());
    for (qsizetype at = 0; at < all.size();) {
        QByteArray bytes;
        qsizetype begin = at, feeds = 0;
        for (EncodedWord word = encodedWordAt(all.sliced(begin)); word.length > 0;
             word = encodedWordAt(all.sliced(begin))) {
            bytes += bytesOf(word);
            at = begin + word.length;
            begin = at; // blanks between two of them are none of the text
            while (begin < all.size() && all[begin].isSpace())
                ++begin;
            if (encodedWordAt(all.sliced(begin)).length > 0)
                feeds += all.sliced(at, begin - at).count(u'\n');
        }
        if (bytes.isEmpty()) {
            const qsizetype next = all.indexOf("=?"_L1, at + 1);
            const qsizetype end = next == -1 ? all.size() : next;
            plain.add(all.sliced(at, end - at));
            at = end;
            continue;
        }
        plain.add(decodedText(bytes));
        plain.owe(feeds);
    }
    return plain.take();
}

bool isBase64(QChar c)
{
    return isAsciiLetterOrDigit(c) || c == u'+' || c == u'/' || c == u'-' || c == u'_' || c == u'=';
}

/// What Base64 ends with, else it is something else or goes on in another notation.
bool isBetweenWords(QChar c)
{
    return c.isSpace() || QStringView(u"\"'`<>()[]{},;:|").contains(c);
}

/// Behind the characters of Base64 at @p begin.
qsizetype endOfBase64Line(QStringView text, qsizetype begin)
{
    while (begin < text.size() && isBase64(text[begin]))
        ++begin;
    return begin;
}

/// Behind the Base64 at @p begin: also over lines, of which all but the last are as long as the first.
qsizetype endOfBase64(QStringView text, qsizetype begin)
{
    constexpr qsizetype shortestLine = 40;
    qsizetype end = endOfBase64Line(text, begin);
    const qsizetype width = end - begin;
    for (qsizetype length = width; length == width && width >= shortestLine && end + 1 < text.size();) {
        if (text[end] != u'\n' || text[end - 1] == u'=')
            break;
        const qsizetype next = endOfBase64Line(text, end + 1);
        length = next - end - 1;
        const bool isLine = next == text.size() || text[next] == u'\n';
        if (!isLine || length == 0 || length > width || length % 4 != 0)
            break; // a word, say
        end = next;
    }
    return end;
}

/// What @p coded says; with an ellipsis where its end is missing. Empty where it is no text.
QString fromBase64(QStringView coded)
{
    QByteArray bytes = coded.toLatin1();
    bytes.replace("\n", "");
    const bool isCut = bytes.size() % 4 != 0;
    bytes.replace('-', '+').replace('_', '/');
    const auto decoded = QByteArray::fromBase64Encoding(bytes, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return {};
    const QString text = decodedText(decoded.decoded);
    const bool isText = std::ranges::none_of(text, [](QChar c) { return c < u' ' && !c.isSpace(); });
    return isText ? isCut ? text + u'…' : text : QString();
}

QString withoutBase64(const QString &text)
{
    constexpr std::array marks{"aHR0cHM6Ly"_L1, "aHR0cDovL"_L1}; // "https://", "http://"
    constexpr auto said = "content-transfer-encoding: base64"_L1;
    if (std::ranges::none_of(marks, [&](QLatin1StringView mark) { return text.contains(mark); })
        && !text.contains(said, Qt::CaseInsensitive))
        return text;
    const QStringView all = text;
    Lines plain(text.size());
    qsizetype done = 0;
    const auto replace = [&](qsizetype begin) {
        const qsizetype end = endOfBase64(all, begin);
        QString decoded = fromBase64(all.sliced(begin, end - begin));
        if (end < all.size() && !isBetweenWords(all[end]) && !decoded.isEmpty())
            decoded += u'…';
        if (!decoded.isEmpty()) {
            plain.add(all.sliced(done, begin - done));
            plain.add(decoded);
            plain.owe(all.sliced(begin, end - begin).count(u'\n') - decoded.count(u'\n'));
            done = end;
        }
        return end;
    };
    for (qsizetype at = 0; at < all.size();) {
        // Not in an address, where a mail filter may have it.
        const bool isWordBegin = at == 0 || isBetweenWords(all[at - 1]);
        const QStringView rest = all.sliced(at);
        if (isWordBegin && all[at] == u'a' && (rest.startsWith(marks[0]) || rest.startsWith(marks[1]))) {
            at = replace(at);
        } else if (isWordBegin && (all[at] == u'C' || all[at] == u'c') && rest.startsWith(said, Qt::CaseInsensitive)) {
            const qsizetype body = all.indexOf("\n\n"_L1, at);
            at = body == -1 ? all.size() : replace(body + 2);
        } else {
            ++at;
        }
    }
    plain.add(all.sliced(done));
    return plain.take();
}

/// Of a line `0040: …` as curl --trace-ascii writes it; -1 for another.
qsizetype offsetOf(QStringView line)
{
    bool isNumber = false;
    const int offset =
        line.size() > TraceOffset && line.sliced(4).startsWith(": "_L1) ? line.first(4).toInt(&isNumber, 16) : -1;
    return isNumber ? offset : -1;
}

/// The offsets tell for certain which lines are one.
QString withJoinedTraces(const QString &text)
{
    if (!text.contains("0000: "_L1))
        return text;
    const QStringView all = text;
    Lines plain(text.size());
    qsizetype expected = -1;
    for (qsizetype begin = 0; begin <= all.size();) {
        const qsizetype feed = all.indexOf(u'\n', begin);
        const qsizetype end = feed == -1 ? all.size() : feed;
        const QStringView line = all.sliced(begin, end - begin);
        const qsizetype offset = offsetOf(line);
        const bool goesOn = offset > 0 && offset == expected;
        if (!goesOn && begin > 0)
            plain.add(u"\n");
        plain.owe(goesOn ? 1 : 0);
        plain.add(goesOn ? line.sliced(TraceOffset) : line);
        expected = offset == -1 ? -1 : offset + line.size() - TraceOffset;
        begin = end + 1;
    }
    return plain.take();
}

} // namespace

QString withoutEncodings(const QString &text)
{
    QString plain = withoutBase64(withoutEncodedWords(withPlainScheme(withoutNumberedLetters(withJoinedTraces(text)))));
    return plain == text ? plain : visibleText(plain);
}
