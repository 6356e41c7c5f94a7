// SPDX-License-Identifier: GPL-3.0-or-later
#include "urlintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isAsciiLetterOrDigit(QChar c)
{
    return c < QChar(128) && c.isLetterOrNumber();
}

/// Length of the scheme that ends at the colon @p colon of @p line; 0 where it is no web address.
qsizetype schemeBefore(QStringView line, qsizetype colon)
{
    for (const QStringView scheme : {QStringView(u"https"), QStringView(u"http")}) {
        const qsizetype begin = colon - scheme.size();
        if (begin < 0 || line.sliced(begin, scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
            continue;
        return begin > 0 && isAsciiLetterOrDigit(line[begin - 1]) ? 0 : scheme.size();
    }
    return 0;
}

/// Whether the scheme's colon is followed by slashes and something more.
bool goesOn(QStringView afterColon)
{
    for (const QStringView slashes : {QStringView(u"//"), QStringView(uR"(\/\/)")}) {
        if (afterColon.startsWith(slashes))
            return afterColon.size() > slashes.size() && !afterColon[slashes.size()].isSpace();
    }
    return false;
}

/// The character that `\/` or `\uXXXX` at the start of @p text stands for, and the escape's length.
std::optional<std::pair<QChar, qsizetype>> jsonEscape(QStringView text)
{
    if (text.startsWith(uR"(\/)"))
        return std::pair(QChar(u'/'), 2);
    if (!text.startsWith(uR"(\u)") || text.size() < 6)
        return {};
    bool isNumber = false;
    const ushort unicode = text.sliced(2, 4).toUShort(&isNumber, 16);
    if (!isNumber)
        return {};
    return std::pair(QChar(unicode), 6);
}

/// Addresses are ASCII; these characters must be escaped in one and so show where it ends.
bool endsUrl(QChar c)
{
    return c <= u' ' || c > u'~' || QStringView(u"\"<>`{}|^").contains(c);
}

/// Behind the last character of the address at @p begin. One that an apostrophe or a bracket opened ends with it.
qsizetype endOfUrl(QStringView line, qsizetype begin)
{
    const QChar opener = begin > 0 ? line[begin - 1] : QChar(u' ');
    int openBrackets = 0;
    qsizetype at = begin;
    while (at < line.size()) {
        const QChar c = line[at];
        if (c == u'…')
            return at + 1;
        if (c == u'\\') {
            const auto escape = jsonEscape(line.sliced(at));
            if (!escape)
                return at;
            at += escape->second;
            continue;
        }
        if (endsUrl(c) || (c == u'\'' && opener == u'\''))
            return at;
        if (c == u'(' || c == u'[')
            ++openBrackets;
        if ((c == u')' || c == u']') && --openBrackets < 0)
            return at;
        ++at;
    }
    return at;
}

bool isOpened(QStringView line, qsizetype begin)
{
    return begin > 0 && QStringView(u"\"'<`{[(").contains(line[begin - 1]);
}

/// Without the full stop or comma of the sentence around it; three full stops are an ellipsis and stay.
qsizetype withoutPunctuation(QStringView line, qsizetype begin, qsizetype end)
{
    if (line.first(end).endsWith("..."_L1))
        return end;
    while (end > begin && QStringView(u".,;:!?'*").contains(line[end - 1]))
        --end;
    return end;
}

/// Takes off the end of @p text the blanks and signs that stand between a key and its value. Returns the signs.
QString takeSigns(QStringView &text)
{
    QString signs;
    while (!text.isEmpty() && (text.back().isSpace() || QStringView(u":=\"'`{[(],<\\").contains(text.back()))) {
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

bool isWord(QStringView word, QLatin1String expected)
{
    return word.compare(expected, Qt::CaseInsensitive) == 0;
}

} // namespace

qsizetype indexOfUrl(QStringView line, qsizetype from)
{
    for (qsizetype colon = line.indexOf(u':', from); colon != -1; colon = line.indexOf(u':', colon + 1)) {
        const qsizetype length = schemeBefore(line, colon);
        if (length > 0 && colon - length >= from && goesOn(line.sliced(colon + 1)))
            return colon - length;
    }
    return -1;
}

bool endsInLocation(QStringView before)
{
    const QString signs = takeSigns(before);
    QStringView word = takeWord(before);
    if (isWord(word, "value"_L1) && !signs.isEmpty()) {
        takeSigns(before);
        word = takeWord(before);
        return isWord(word, "Location"_L1) || isWord(word, "Operation-Location"_L1);
    }
    if (!isWord(word, "Location"_L1) && !isWord(word, "Operation-Location"_L1))
        return false;
    // Nothing but a blank, or a comma, is a sentence about some location.
    return !signs.isEmpty() && (signs != ","_L1 || before.endsWith(u'['));
}

std::optional<UrlInText> nextUrl(QStringView line, qsizetype from)
{
    UrlInText found;
    found.begin = indexOfUrl(line, from);
    if (found.begin == -1)
        return {};
    found.end = endOfUrl(line, found.begin);
    found.isLocation = endsInLocation(line.sliced(from, found.begin - from));
    const bool isInSentence = !found.isLocation && !isOpened(line, found.begin);
    const qsizetype last = isInSentence ? withoutPunctuation(line, found.begin, found.end) : found.end;
    found.url = withoutJsonEscapes(line.sliced(found.begin, last - found.begin));
    return found;
}

QString withoutJsonEscapes(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(u'\\'); at != -1; at = text.indexOf(u'\\', std::max(at + 1, done))) {
        const auto escape = jsonEscape(text.sliced(at));
        if (!escape)
            continue;
        plain += text.sliced(done, at - done);
        plain += escape->first;
        done = at + escape->second;
    }
    return plain += text.sliced(done);
}
