// SPDX-License-Identifier: GPL-3.0-or-later
#include "urlintext.h"

#include "entity.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// One character of an address, as it is written in some text.
struct Written
{
    enum Kind {
        Character, ///< one that an address can have
        Nothing,   ///< not seen by people, such as <wbr>
        End        ///< belongs to no address
    } kind = End;
    QChar character;
    qsizetype length = 1; ///< in the text
};

constexpr auto endsOfUrls = [] {
    std::array<bool, 128> ends{};
    for (char16_t c = 0; c < 128; ++c)
        ends[c] = c <= u' ' || c > u'~' || std::u16string_view(u"\"<>`{}|^\\").find(c) != std::u16string_view::npos;
    return ends;
}();

/// Addresses are ASCII; these characters must be escaped in one and so show where it ends.
bool endsUrl(char32_t c)
{
    return c >= endsOfUrls.size() || endsOfUrls[c];
}

Written characterOf(char32_t c, qsizetype length)
{
    if (c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF || c == 0x2060)
        return {Written::Nothing, {}, length};
    if (c == U'\\' || c == U'^' || c == U'`') // a shell's sign in another notation: read when that is undone
        return {Written::Character, QChar(char16_t(c)), length};
    return endsUrl(c) ? Written{Written::End, {}, length} : Written{Written::Character, QChar(char16_t(c)), length};
}

/// The number that the next @p digits of @p text are.
std::optional<char32_t> numberAt(QStringView text, qsizetype at, qsizetype digits, int base = 16)
{
    if (at + digits > text.size())
        return {};
    char32_t value = 0;
    for (const QChar c : text.sliced(at, digits)) {
        const int digit = c >= u'0' && c <= u'9'   ? c.unicode() - '0'
                          : c >= u'a' && c <= u'f' ? c.unicode() - 'a' + 10
                          : c >= u'A' && c <= u'F' ? c.unicode() - 'A' + 10
                                                   : -1;
        if (digit < 0 || digit >= base)
            return {};
        value = value * char32_t(base) + char32_t(digit);
    }
    return value;
}

/// `\/`, `\u0026`, `\u{26}`, `\x26`, `\&`; any number of backslashes, as JSON within JSON has them. `\"`, `\n` end it.
Written backslashAt(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at] == u'\\')
        ++at;
    if (at == text.size())
        return {};
    const QChar c = text[at];
    if (c == u'u' || c == u'x' || c == u'U') {
        if (const auto code = numberAt(text, at + 1, c == u'x' ? 2 : c == u'U' ? 8 : 4))
            return characterOf(*code, at + 1 + (c == u'x' ? 2 : c == u'U' ? 8 : 4));
        if (text.sliced(at + 1).startsWith(u'{')) {
            const qsizetype close = text.sliced(0, std::min<qsizetype>(text.size(), at + 10)).indexOf(u'}', at);
            if (close > at + 2) {
                if (const auto code = numberAt(text, at + 2, close - at - 2))
                    return characterOf(*code, close + 1);
            }
        }
        return {};
    }
    if (const auto code = numberAt(text, at, 3, 8)) // octal, as C writes it
        return characterOf(*code, at + 3);
    if (isAsciiLetterOrDigit(c) || c == u'\'' || endsUrl(c.unicode()))
        return {};
    return {Written::Character, c, at + 1};
}

/// cmd's `^&` and PowerShell's `` `& ``: a sign before a character that is not a letter; several where it is for a shell
/// within a shell.
Written shellEscapeAt(QStringView text)
{
    qsizetype at = 1;
    while (at < text.size() && text[at] == text.front())
        ++at;
    const QChar c = at < text.size() ? text[at] : QChar(u' ');
    return isAsciiLetterOrDigit(c) || c == u'\'' || endsUrl(c.unicode()) ? Written{}
                                                                         : Written{Written::Character, c, at + 1};
}

/// `&amp;`, `&#38;`, `&#x26;`; else the ampersand itself.
Written ampersandAt(QStringView text)
{
    const Entity entity = entityAt(text);
    if (entity.length == 0)
        return {Written::Character, u'&', 1};
    return entity.code == U'\'' ? Written{Written::End, {}, entity.length} : characterOf(entity.code, entity.length);
}

/// The character at @p at of @p text, with the escape that it is written as undone once.
Written writtenAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    switch (c.unicode()) {
    case u'\\':
        return backslashAt(text.sliced(at));
    case u'^':
    case u'`':
        return shellEscapeAt(text.sliced(at));
    case u'&':
        return ampersandAt(text.sliced(at));
    case u'<':
        for (const QStringView tag : {QStringView(u"<wbr>"), QStringView(u"<wbr/>"), QStringView(u"<wbr />")}) {
            if (text.sliced(at).startsWith(tag, Qt::CaseInsensitive))
                return {Written::Nothing, {}, tag.size()};
        }
        return {};
    default:
        return endsUrl(c.unicode()) ? Written{} : Written{Written::Character, c, 1};
    }
}

/// A letter beyond ASCII in a path, where another part of the path follows: not the text behind an address in a language
/// that writes no blanks.
qsizetype foreignLettersAt(QStringView text, qsizetype at, bool isInQuery)
{
    if (isInQuery)
        return 0;
    qsizetype end = at;
    constexpr qsizetype longest = 200;
    bool isForeign = false;
    while (end < text.size() && end - at < longest
           && (text[end] > QChar(159) || isAsciiLetterOrDigit(text[end]) || QStringView(u"-_.~%!").contains(text[end])
               || (text[end] >= QChar(128) && text[end] <= QChar(159)))) {
        if (text[end].isSpace() || text[end] == u'…' || text[end].category() == QChar::Punctuation_FinalQuote
            || text[end].category() == QChar::Punctuation_InitialQuote || text[end].isSurrogate())
            return 0;
        isForeign |= text[end] > QChar(127);
        ++end;
    }
    return isForeign && end < text.size() && text[end] == u'/' && !text.sliced(end).startsWith("//"_L1) ? end - at : 0;
}

/// Letters beyond ASCII as their UTF-8; those that are UTF-8 read as single bytes, as .NET reads headers, as these bytes.
QString percentEncoded(QStringView letters)
{
    QByteArray bytes;
    bool areBytes = true;
    for (const QChar c : letters) {
        areBytes &= c <= QChar(0xFF);
        bytes += char(c.unicode() & 0xFF);
    }
    const QString read = QString::fromUtf8(bytes);
    const bool isMisread = areBytes && !read.contains(QChar::ReplacementCharacter) && read != letters;
    return QString::fromLatin1((isMisread ? bytes : letters.toUtf8()).toPercentEncoding("-_.~%!$&'()*+,;=:@"));
}

/// Whether `http://` or `https://` starts at @p at, plain and not after `/`, `=`, `:` or a mail filter's `/__`: another
/// address begins here.
bool startsAnother(QStringView text, qsizetype at, qsizetype begin)
{
    if (at - begin < 8 || (text[at] != u'h' && text[at] != u'H'))
        return false;
    const QStringView rest = text.sliced(at);
    if (!rest.startsWith("https://"_L1, Qt::CaseInsensitive) && !rest.startsWith("http://"_L1, Qt::CaseInsensitive))
        return false;
    return !QStringView(u"/=:").contains(text[at - 1]) && !text.first(at).endsWith("/__"_L1)
           && !text.first(at).endsWith("/___"_L1) && !text.first(at).endsWith("\\_\\_"_L1);
}

QString undone(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] > QChar(127)) { // an ellipsis, or what was encoded before
            plain += text[at++];
            continue;
        }
        if (isAsciiLetterOrDigit(text[at])) { // nearly all of an address: this is quicker
            plain += text[at++];
            continue;
        }
        const Written next = writtenAt(text, at);
        if (next.kind == Written::End)
            break;
        if (next.kind == Written::Character)
            plain += next.character;
        at += next.length;
    }
    return plain;
}

/// Escapes of a whole address: each is tried only where its mark is in all the places where it must be.
QString wholeUndone(QString url)
{
    // A batch file doubles percent signs.
    if (url.contains(u'%') && url.contains("%%"_L1)) {
        QString halved = url;
        halved.replace("%%"_L1, "\x01"_L1);
        if (!halved.contains(u'%'))
            url = halved.replace(u'\x01', u'%');
    }
    // Quoted-printable: then all equals signs are.
    if (url.contains(u'=') && url.contains("=3D"_L1)) {
        bool areAll = true;
        for (qsizetype at = url.indexOf(u'='); at != -1; at = url.indexOf(u'=', at + 1))
            areAll &= numberAt(url, at + 1, 2).has_value();
        if (areAll && url.count("=3D"_L1) > 1) {
            QString plain;
            for (qsizetype at = 0; at < url.size(); ++at) {
                const bool isEscape = url[at] == u'=';
                plain += isEscape ? QChar(char16_t(*numberAt(url, at + 1, 2))) : url[at];
                at += isEscape ? 2 : 0;
            }
            url = plain;
        }
    }
    // Made harmless for a report.
    if (url.startsWith("hxxp"_L1, Qt::CaseInsensitive))
        url.replace(1, 2, "tt"_L1);
    if (url.contains(u'[') && url.contains("[.]"_L1))
        url.replace("[.]"_L1, "."_L1);
    if (url.startsWith("https[:]//"_L1, Qt::CaseInsensitive))
        url.remove(5, 1).remove(6, 1);
    return url;
}

/// The length of `:` or `/` at @p at, in any notation that is not percent-encoding; 0 for something else.
qsizetype lengthOf(QStringView text, qsizetype at, QChar expected)
{
    if (at >= text.size())
        return 0;
    if (expected == u':' && text.sliced(at).startsWith("[:]"_L1))
        return 3;
    if (expected == u':' && text.sliced(at).startsWith("=3A"_L1))
        return 3;
    const Written written = writtenAt(text, at);
    return written.kind == Written::Character && written.character == expected ? written.length : 0;
}

/// `%3A` and `%2F`, encoded once or several times: `%253A`. Length; 0 for something else.
qsizetype percentLengthOf(QStringView text, qsizetype at, QLatin1StringView code)
{
    if (at >= text.size() || text[at] != u'%')
        return 0;
    qsizetype end = at + 1;
    while (text.sliced(end).startsWith("25"_L1))
        end += 2;
    return text.sliced(end).startsWith(code, Qt::CaseInsensitive) ? end + 2 - at : 0;
}

/// Length of an ellipsis, or of a character that was lost, at the start of @p text, in any notation; 0 for none.
qsizetype ellipsisAt(QStringView text)
{
    for (const QStringView mark :
         {QStringView(u"…"), QStringView(u"\uFFFD"), QStringView(u"&hellip;"), QStringView(u"&#8230;"),
          QStringView(u"&#x2026;"), QStringView(u"\\u2026"), QStringView(u"\\\\u2026")}) {
        if (text.startsWith(mark, Qt::CaseInsensitive))
            return mark.size();
    }
    return 0;
}

enum class Notation { None, Plain, Percent };

Notation notationAfter(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return Notation::None;
    if (const qsizetype colon = lengthOf(text, at, u':')) {
        const qsizetype first = lengthOf(text, at + colon, u'/');
        const qsizetype second = first ? lengthOf(text, at + colon + first, u'/') : 0;
        const qsizetype host = at + colon + first + second;
        const bool goesOn = second > 0 && host < text.size() && !text[host].isSpace();
        return goesOn ? Notation::Plain : Notation::None;
    }
    if (const qsizetype colon = percentLengthOf(text, at, "3A"_L1)) {
        const qsizetype slash = percentLengthOf(text, at + colon, "2F"_L1);
        return slash && percentLengthOf(text, at + colon + slash, "2F"_L1) ? Notation::Percent : Notation::None;
    }
    return Notation::None;
}

/// Where the scheme ends whose `p` is at @p p: behind `http` or `https`.
std::pair<Notation, qsizetype> schemeAt(QStringView text, qsizetype p)
{
    if (p < 3)
        return {Notation::None, 0};
    const QStringView before = text.sliced(p - 3, 3);
    if (before.compare("htt"_L1, Qt::CaseInsensitive) != 0 && before.compare("hxx"_L1, Qt::CaseInsensitive) != 0)
        return {Notation::None, 0};
    qsizetype end = p + 1;
    if (end < text.size() && (text[end] == u's' || text[end] == u'S'))
        ++end;
    return {notationAfter(text, end), end};
}

UrlInText percentUrlAt(QStringView text, qsizetype begin)
{
    UrlInText found;
    found.begin = begin;
    qsizetype end = begin;
    while (end < text.size() && (isAsciiLetterOrDigit(text[end]) || QStringView(u"%-._~!*'()+").contains(text[end])))
        ++end;
    found.end = end;
    found.isClosed = end < text.size();
    QByteArray url = text.sliced(begin, end - begin).toLatin1();
    // No further than to its own colon: what it has percent-encoded itself stays.
    const auto isEncoded = [&url] { return url.indexOf('%') == 4 || url.indexOf('%') == 5; };
    constexpr int deepest = 5;
    for (int i = 0; i < deepest && isEncoded(); ++i)
        url = QByteArray::fromPercentEncoding(url);
    found.url = withoutEscapes(QString::fromUtf8(url));
    if (ellipsisAt(text.sliced(end)) > 0)
        found.url += u'…';
    return found;
}

/// Takes off the end of @p text the blanks and signs that stand between a key and its value. Returns the signs.
QString takeSigns(QStringView &text)
{
    QString signs;
    while (!text.isEmpty() && (text.back().isSpace() || QStringView(u":=\"'`{[(],<\\>").contains(text.back()))) {
        if (text.back() != u' ' && signs.size() < 16)
            signs.prepend(text.back());
        text.chop(1);
    }
    return signs;
}

QStringView takeWord(QStringView &text)
{
    qsizetype begin = text.size();
    while (begin > 0 && text.size() - begin < 32 && (isAsciiLetterOrDigit(text[begin - 1]) || text[begin - 1] == u'-'))
        --begin;
    const QStringView word = text.sliced(begin);
    text.truncate(begin);
    return word;
}

bool isLocationWord(QStringView word)
{
    return word.compare("Location"_L1, Qt::CaseInsensitive) == 0
           || word.compare("Operation-Location"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isAsciiLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

qsizetype indexOfWord(QStringView text, QLatin1StringView word, qsizetype from)
{
    const auto isFirst = [small = word.front().unicode()](QChar c) {
        return c == QChar(small) || (c == QChar(small - 0x20) && small >= 'a' && small <= 'z');
    };
    for (auto at = text.begin() + std::min(from, text.size());; ++at) {
        at = std::find_if(at, text.end(), isFirst);
        if (text.end() - at < word.size())
            return -1;
        if (QStringView(at, word.size()).compare(word, Qt::CaseInsensitive) == 0)
            return at - text.begin();
    }
}

qsizetype indexOfUrl(QStringView line, qsizetype from)
{
    for (qsizetype at = from + 3; at < line.size(); ++at) {
        const QChar c = line[at];
        if ((c == u'p' || c == u'P') && schemeAt(line, at).first != Notation::None)
            return at - 3;
    }
    return -1;
}

bool endsInLocation(QStringView before)
{
    before = before.last(std::min<qsizetype>(before.size(), 200));
    const QString signs = takeSigns(before);
    QStringView word = takeWord(before);
    if (word.compare("value"_L1, Qt::CaseInsensitive) == 0 && !signs.isEmpty()) {
        takeSigns(before);
        return isLocationWord(takeWord(before));
    }
    if (!isLocationWord(word))
        return false;
    // Nothing but a blank, or a comma, is a sentence about some location.
    return !signs.isEmpty() && (signs != ","_L1 || before.endsWith(u'[') || before.endsWith(u'('))
           && !(signs == "<"_L1 && before.endsWith(u' '));
}

qsizetype endOfWritten(QStringView line, qsizetype begin, QChar opener)
{
    int openBrackets = 0;
    qsizetype at = begin;
    bool isInQuery = false;
    while (at < line.size()) {
        const QChar c = line[at];
        if (isAsciiLetterOrDigit(c) && c != u'h' && c != u'H') { // nearly all of an address
            ++at;
            continue;
        }
        if (c > QChar(127)) {
            const qsizetype letters = foreignLettersAt(line, at, isInQuery);
            if (letters == 0)
                return at;
            at += letters;
            continue;
        }
        if (startsAnother(line, at, begin))
            return at;
        const Written next = writtenAt(line, at);
        if (next.kind == Written::End || (c == u'\'' && opener == u'\''))
            return at;
        isInQuery |= next.character == u'?';
        if (c == u'(' || c == u'[')
            ++openBrackets;
        if ((c == u')' || c == u']') && --openBrackets < 0)
            return at;
        at += next.length;
    }
    return at;
}

QString withoutEscapes(QString url)
{
    constexpr int deepest = 6;
    for (int i = 0; i < deepest; ++i) {
        QString before = url;
        url = wholeUndone(undone(url));
        if (url == before)
            break;
    }
    return url;
}

UrlInText urlAt(QStringView line, qsizetype begin)
{
    if (schemeAt(line, begin + 3).first == Notation::Percent)
        return percentUrlAt(line, begin);
    UrlInText found;
    found.begin = begin;
    found.end = endOfWritten(line, begin, begin > 0 ? line[begin - 1] : QChar(u' '));
    found.isClosed = found.end < line.size();
    QString url;
    url.reserve(found.end - begin);
    const QStringView written = line.sliced(begin, found.end - begin);
    for (qsizetype at = 0; at < written.size();) { // letters beyond ASCII first: what follows knows none
        qsizetype end = at;
        while (end < written.size() && written[end] > QChar(127))
            ++end;
        if (end > at)
            url += percentEncoded(written.sliced(at, end - at));
        at = end;
        while (end < written.size() && written[end] <= QChar(127))
            ++end;
        url += written.sliced(at, end - at);
        at = end;
    }
    found.url = withoutEscapes(url);
    if (const qsizetype ellipsis = ellipsisAt(line.sliced(found.end))) {
        found.url += u'…';
        found.end += ellipsis;
    }
    return found;
}

std::optional<UrlInText> nextUrl(QStringView line, qsizetype from)
{
    const qsizetype begin = indexOfUrl(line, from);
    if (begin == -1)
        return {};
    UrlInText found = urlAt(line, begin);
    found.isLocation = endsInLocation(line.sliced(from, begin - from));
    return found;
}
