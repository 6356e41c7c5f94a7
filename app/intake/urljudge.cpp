// SPDX-License-Identifier: GPL-3.0-or-later
#include "urljudge.h"

#include "urlwrapper.h"

#include <QStringTokenizer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// Scheme and host apart, what a URL consists of.
struct Address
{
    QString host; ///< in lower case, without port and the root's dot
    qsizetype pathBegin = 0;
    qsizetype pathEnd = 0; ///< at the question mark or the end
    bool isWeb = false;
};

Address addressOf(QStringView url)
{
    Address address;
    if (!url.startsWith("https://"_L1, Qt::CaseInsensitive) && !url.startsWith("http://"_L1, Qt::CaseInsensitive))
        return address;
    const qsizetype begin = url.indexOf(u'/') + 2;
    qsizetype end = begin;
    while (end < url.size() && !QStringView(u"/?#").contains(url[end]))
        ++end;
    QStringView host = url.sliced(begin, end - begin);
    if (const qsizetype colon = host.lastIndexOf(u':'); colon != -1)
        host.truncate(colon);
    if (host.endsWith(u'.'))
        host.chop(1);
    address.host = host.toString().toLower();
    address.pathBegin = end;
    const qsizetype question = url.indexOf(u'?', end);
    address.pathEnd = question == -1 ? url.size() : question;
    address.isWeb = true;
    return address;
}

bool isKnown(const Address &address)
{
    return address.isWeb && !address.host.isEmpty() && hostKindOf(address.host) == HostKind::Known;
}

/// `xxxxxxxx` or dashes for the rest; a test's long address may end so, too.
bool isMaskAtEnd(QStringView text)
{
    if (text.isEmpty() || !QStringView(u"xX-_").contains(text.back()))
        return false;
    constexpr qsizetype shortest = 5, longest = 64;
    qsizetype size = 1;
    while (size < text.size() && text[text.size() - size - 1] == text.back())
        ++size;
    return size >= shortest && size <= longest;
}

/// What log writers and careful people put in the place of a secret, or of what was too long.
bool isMasked(QStringView pathAndQuery)
{
    const qsizetype question = pathAndQuery.indexOf(u'?');
    const QStringView query = question == -1 ? QStringView() : pathAndQuery.sliced(question);
    const auto hasOneOf = [](QStringView text, std::initializer_list<QLatin1StringView> marks) {
        return std::ranges::any_of(marks, [text](QLatin1StringView mark) { return indexOfWord(text, mark) != -1; });
    };
    return pathAndQuery.contains(u'…') || pathAndQuery.contains(QChar::ReplacementCharacter)
           || hasOneOf(pathAndQuery, {".."_L1, "%e2%80%a6"_L1, "***"_L1, "%ef%bf%bd"_L1, "/*"_L1, "[redacted"_L1,
                                      "[truncated"_L1, "[snip"_L1, "##"_L1})
           || isMaskAtEnd(pathAndQuery)
           || hasOneOf(query, {"?*"_L1, "=*"_L1, "redacted"_L1, "masked"_L1, "truncated"_L1, "hidden"_L1, "=xxxx"_L1,
                               "=$"_L1, "=["_L1, "=("_L1, "%3ctoken"_L1});
}

bool endsUnfinished(QStringView url)
{
    const auto at = [url](qsizetype fromEnd) {
        return url.size() >= fromEnd ? url[url.size() - fromEnd] : QChar(u' ');
    };
    return QStringView(u"=%&?+").contains(at(1)) || at(2) == u'%';
}

/// Eight, four, four, four and twelve hexadecimal digits, or the beginning of that.
enum class Guid { No, Part, Whole };

Guid guidIn(QStringView text)
{
    constexpr qsizetype size = 36;
    if (text.size() > size || text.isEmpty())
        return Guid::No;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        if (isDash ? text[i] != u'-' : !isHex(text[i]))
            return Guid::No;
    }
    return text.size() == size ? Guid::Whole : text.size() > 8 ? Guid::Part : Guid::No;
}

/// Whether all of @p rest is percent-encoded ends of lines and quotes, as of text that was encoded with the address.
bool isEscapedEnd(QStringView rest)
{
    for (; !rest.isEmpty(); rest = rest.sliced(3)) {
        constexpr std::array codes{QStringView(u"%0A"), QStringView(u"%0D"), QStringView(u"%20"),
                                   QStringView(u"%22"), QStringView(u"%3C"), QStringView(u"%3E"),
                                   QStringView(u"%09"), QStringView(u"%7D"), QStringView(u"%5D")};
        if (std::ranges::none_of(codes,
                                 [rest](QStringView code) { return rest.startsWith(code, Qt::CaseInsensitive); }))
            return false;
    }
    return true;
}

/// Behind the query of a monitor URL: at the first character that none has, or an escape that only text around it has.
qsizetype endOfQuery(QStringView url, qsizetype begin)
{
    for (qsizetype at = begin; at < url.size(); ++at) {
        const QChar c = url[at];
        if (!isAsciiLetterOrDigit(c) && !QStringView(u"-._~%+/=&!$:@?*").contains(c))
            return at;
        if (c == u'%' && isEscapedEnd(url.sliced(at)))
            return at;
    }
    return url.size();
}

/// Behind the path of a monitor URL without a query.
qsizetype endOfPath(QStringView url, qsizetype begin)
{
    int calls = 0;
    for (qsizetype at = begin; at < url.size(); ++at) {
        const QChar c = url[at];
        if (c == u'(' && url.sliced(at).startsWith("('"_L1)) {
            ++calls;
            ++at;
        } else if (calls > 0 && c == u'\'' && url.sliced(at).startsWith("')"_L1)) {
            --calls;
            ++at;
        } else if (!isAsciiLetterOrDigit(c) && !QStringView(u"-._~%!$*:@/=+&").contains(c)) {
            return at;
        }
    }
    return url.size();
}

QStringView valueOf(QStringView query, QLatin1StringView key, bool *isThere)
{
    for (const QStringView item : qTokenize(query, u'&')) {
        const qsizetype equals = item.indexOf(u'=');
        if (item.left(equals == -1 ? item.size() : equals).compare(key, Qt::CaseInsensitive) == 0) {
            *isThere = true;
            return equals == -1 ? QStringView() : item.sliced(equals + 1);
        }
    }
    *isThere = false;
    return {};
}

/// Of the query of SharePoint's monitor URL.
Wholeness wholenessOfQuery(QStringView query, Guid id)
{
    bool hasKey = false, hasToken = false;
    const QStringView key = valueOf(query, "c"_L1, &hasKey);
    const QStringView token = valueOf(query, "tempauth"_L1, &hasToken);
    if ((hasKey && key.isEmpty()) || (hasToken && token.isEmpty()) || (hasKey && !hasToken))
        return Wholeness::Cut;
    if (query.contains(u'?') || !query.contains(u'=')) // a character that could not be written
        return Wholeness::Cut;
    if (!hasToken)
        return id == Guid::Part ? Wholeness::Cut : Wholeness::Plausible;
    const qsizetype dots = token.count(u'.');
    if (token.endsWith(u'.') || (dots == 0 && "v1"_L1.startsWith(token)))
        return Wholeness::Cut;
    // What is signed has three parts.
    constexpr qsizetype shortestSignature = 16;
    const QStringView signature = token.sliced(token.lastIndexOf(u'.') + 1);
    if (signature.startsWith("eyJ"_L1) || (dots > 0 && "eyJ"_L1.startsWith(signature)))
        return Wholeness::Cut;
    return dots >= 2 && signature.size() >= shortestSignature ? Wholeness::Whole : Wholeness::Plausible;
}

/// Of a known host's address whose path is that of a monitor URL.
Wholeness wholenessOfJob(QStringView url, const Address &address)
{
    if (endsUnfinished(url))
        return Wholeness::Cut;
    const QStringView path = url.first(address.pathEnd);
    const QStringView id = path.sliced(path.lastIndexOf(u'/') + 1);
    // Some tools' ellipsis, or what a line's end became.
    const QStringView idAndQuery = url.sliced(address.pathEnd - id.size());
    for (const QLatin1StringView sign : {"~"_L1, "%0a"_L1, "%0d"_L1, "%20"_L1, "%09"_L1}) {
        if (idAndQuery.contains(sign, Qt::CaseInsensitive))
            return Wholeness::Cut;
    }
    // OneDrive's tokens are of some hundred characters.
    constexpr qsizetype shortestToken = 100;
    const bool isToken = id.startsWith("4s"_L1) || (id == "4"_L1 && path.endsWith("/v1.0/monitor/4"_L1));
    if (isToken && id.size() < shortestToken)
        return Wholeness::Cut;
    if (address.pathEnd < url.size())
        return wholenessOfQuery(url.sliced(address.pathEnd + 1), guidIn(id));
    // SharePoint's own has a GUID, which a console's edge cuts anywhere.
    const bool isBeginning = id.size() <= 8 && std::ranges::all_of(id, isHex)
                             && (path.contains("/_api/v2.1/drives/"_L1, Qt::CaseInsensitive)
                                 || (path.contains("/_api/"_L1, Qt::CaseInsensitive)
                                     && !std::ranges::all_of(id, [](QChar c) { return c.isDigit(); })));
    if (guidIn(id) == Guid::Part || isBeginning)
        return Wholeness::Cut;
    const bool isMonitor = path.contains("/monitor/"_L1, Qt::CaseInsensitive);
    const bool isWholeToken = isToken && (id.size() == 130 || id.size() == 194 || id.size() == 258);
    return isMonitor && (guidIn(id) == Guid::Whole || isWholeToken) ? Wholeness::Whole : Wholeness::Plausible;
}

bool isBeginningOf(QStringView text, QStringView whole)
{
    return whole.startsWith(text, Qt::CaseInsensitive);
}

/// Whether the path of a known host's address is only the beginning of a monitor URL's: it stops before the id.
bool stopsEarly(QStringView path)
{
    if (path.isEmpty() || path == u'/')
        return true;
    QList<QStringView> segments = path.sliced(1).split(u'/');
    if (segments.last().isEmpty())
        segments.removeLast();
    qsizetype next = 0;
    const auto is = [&segments](qsizetype at, QStringView word) {
        return at < segments.size() && segments[at].compare(word, Qt::CaseInsensitive) == 0;
    };
    if (is(0, u"sites") || is(0, u"teams") || is(0, u"personal"))
        next = 2;
    // A word that goes on as none does is only a part of it; and nobody pastes a person's start page.
    if ((segments[0].startsWith("pers"_L1) && segments[0] != "personal"_L1)
        || (is(0, u"personal") && segments.size() == 2))
        return true;
    if (segments.size() == 1)
        return next == 2 || (segments[0].startsWith(u'_') && isBeginningOf(segments[0], u"_api"))
               || (segments[0].size() > 1 && isBeginningOf(segments[0], u"v1.0")) || is(0, u"monitor")
               || isBeginningOf(segments[0], u"personal") || isBeginningOf(segments[0], u"sites")
               || isBeginningOf(segments[0], u"teams") || std::ranges::none_of(segments[0], isAsciiLetterOrDigit);
    for (; next < segments.size(); ++next) {
        const QStringView segment = segments[next];
        if (segment.startsWith(u'_')
            && ((next == segments.size() - 1 && isBeginningOf(segment, u"_api"))
                || (segment.size() > 1 && !segment[1].isLetter())))
            return true;
        if (!is(next, u"_api") && !(next == 0 && (is(0, u"v1.0") || is(0, u"v2.0"))))
            continue;
        qsizetype behind = next + 1;
        if (is(next, u"_api")) {
            if (behind >= segments.size())
                return true;
            if (segments[behind].compare("v"_L1, Qt::CaseInsensitive) != 0
                && !(segments[behind].size() > 1 && segments[behind].startsWith(u'v', Qt::CaseInsensitive)
                     && segments[behind][1].isDigit()))
                return false; // SharePoint's own interface
            ++behind;
        }
        // What names an item or an upload is whole in its own way.
        for (qsizetype i = behind; i < segments.size(); ++i) {
            for (const QStringView word : {QStringView(u"items"), QStringView(u"root"), QStringView(u"root:"),
                                           QStringView(u"$metadata"), QStringView(u"shares")}) {
                if (isBeginningOf(word, segments[i]))
                    return false;
            }
        }
        return true;
    }
    return false;
}

bool namesAJob(const std::variant<MonitorUrl, NotAMonitorUrl> &link)
{
    const auto *monitorUrl = std::get_if<MonitorUrl>(&link);
    return monitorUrl && monitorUrl->namesAJob();
}

/// Whether what is left of a cut-off address was to be a monitor URL.
bool wasToBeAJob(QStringView url, const Address &address)
{
    if (!isKnown(address))
        return false;
    QStringView rest = url;
    while (!rest.isEmpty() && (rest.back() == u'.' || rest.back() == u'…' || rest.back() == u'*'))
        rest.chop(1);
    const QStringView path =
        rest.first(std::min(address.pathEnd, rest.size())).sliced(std::min(address.pathBegin, rest.size()));
    return namesAJob(MonitorUrl::parse(rest)) || (path.contains("/_api/v"_L1, Qt::CaseInsensitive) && stopsEarly(path))
           || path.startsWith("/v1.0/mon"_L1, Qt::CaseInsensitive);
}

/// Without the full stop or comma of the sentence around it; three full stops are an ellipsis and stay.
QStringView withoutPunctuation(QStringView url)
{
    if (url.endsWith("..."_L1))
        return url;
    while (!url.isEmpty() && QStringView(u".,;:!?'*").contains(url.back()))
        url.chop(1);
    return url;
}

/// Without what cannot be at the end of a monitor URL, which ends in an id, a token or a signature.
QString trimmedToShape(const QString &url, const Address &address, QChar before, bool *isClosed)
{
    QStringView kept = url;
    kept.truncate(address.pathEnd < url.size() ? endOfQuery(url, address.pathEnd + 1)
                                               : endOfPath(url, address.pathBegin));
    if (kept.size() < url.size())
        *isClosed = true;
    while (!kept.isEmpty() && QStringView(u".,;:!?*$@").contains(kept.back()) && kept.size() > address.pathBegin + 1) {
        // It is unfinished rather than part of a sentence where the query has only just begun.
        if (kept.back() == u'?' && kept.size() - 1 == address.pathEnd && kept.size() == url.size())
            break;
        // A token's dot may be at the end of a line.
        *isClosed |= kept.back() != u'.';
        kept.chop(1);
    }
    if (before == u'_' && kept.endsWith(u'_')) { // emphasis
        kept.chop(1);
        *isClosed = true;
    }
    return kept.toString();
}

} // namespace

JudgedUrl judged(const UrlInText &found, Stands stands, QChar before)
{
    JudgedUrl result{NotAMonitorUrl::NotAUrl, Wholeness::Plausible, found.isClosed, false};
    QString url = found.url;
    Address address = addressOf(url);
    constexpr int deepest = 4;
    for (int i = 0; i < deepest && address.isWeb && !isKnown(address); ++i) {
        const auto inner = unwrapped(url);
        if (!inner)
            break;
        const Address innerAddress = addressOf(inner->url);
        if (inner->isFilter && !innerAddress.isWeb) {
            const bool isCut = url.endsWith(u'…') || url.endsWith("..."_L1);
            result.link = isCut ? NotAMonitorUrl::CutOff : NotAMonitorUrl::MailFilter;
            return result;
        }
        if (!inner->isFilter && !isKnown(innerAddress) && !unwrapped(inner->url))
            break;
        url = withoutEscapes(inner->url);
        address = addressOf(url);
        result.isClosed |= inner->isClosed;
        if (!inner->isClosed && (found.url.endsWith(u'…') || found.url.endsWith("..."_L1)) && !url.endsWith(u'…'))
            url += u'…';
    }

    if (isKnown(address)) {
        const bool isEmphasised = before == u'*';
        QStringView unstarred = url;
        while (isEmphasised && unstarred.endsWith(u'*'))
            unstarred.chop(1);
        const QStringView secret = unstarred.sliced(std::min(address.pathBegin, unstarred.size()));
        if (isMasked(secret)) {
            result.link = NotAMonitorUrl::CutOff;
            result.wholeness = Wholeness::Cut;
            result.namesAJob = wasToBeAJob(url, address);
            return result;
        }
        if (namesAJob(MonitorUrl::parse(url))) {
            url = trimmedToShape(url, address, before, &result.isClosed);
            address = addressOf(url);
            result.wholeness = wholenessOfJob(url, address);
            result.namesAJob = true;
        } else {
            const QStringView path = QStringView(url).first(address.pathEnd).sliced(address.pathBegin);
            // No copy is answered with the address of a site.
            const bool isSite = found.isLocation && path.startsWith("/sites/"_L1) && path.chopped(1).count(u'/') == 2;
            const bool isBroken = path.contains("%0A"_L1, Qt::CaseInsensitive)
                                  || path.contains("%0D"_L1, Qt::CaseInsensitive) || path.contains("/%20"_L1)
                                  || path.contains(u'~');
            if (isSite || isBroken || stopsEarly(withoutPunctuation(path))) {
                result.wholeness = Wholeness::Cut;
                result.namesAJob = wasToBeAJob(url, address);
            }
        }
    }
    if (found.isLocation && address.isWeb && address.pathBegin == url.size()) {
        result.link = NotAMonitorUrl::CutOff; // of whatever host: nothing is asked at its root
        result.wholeness = Wholeness::Cut;
        return result;
    }
    if (!result.namesAJob && stands == Stands::InText)
        url = withoutPunctuation(url).toString();
    result.link = MonitorUrl::parse(url);
    if (const auto *monitorUrl = std::get_if<MonitorUrl>(&result.link)) {
        result.namesAJob = result.namesAJob || monitorUrl->namesAJob();
        if (result.wholeness == Wholeness::Cut && monitorUrl->resembles() != NotAMonitorUrl::SharingLink)
            result.link = NotAMonitorUrl::CutOff;
    } else if (std::get<NotAMonitorUrl>(result.link) == NotAMonitorUrl::CutOff) {
        result.wholeness = Wholeness::Cut;
        result.namesAJob |= wasToBeAJob(url, address);
    }
    return result;
}

JudgedUrl judged(const QString &url, Stands stands)
{
    const QStringView text = QStringView(url).trimmed();
    if (indexOfUrl(text) == 0) {
        const UrlInText found = urlAt(text);
        if (found.end == text.size())
            return judged(found, stands);
    }
    return {MonitorUrl::parse(text), Wholeness::Plausible, true, false};
}
