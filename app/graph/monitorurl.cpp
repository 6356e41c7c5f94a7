// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitorurl.h"

#include "pathsegment.h"

#include <QDebug>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringTokenizer>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// A row of the host table. https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges and its
/// pages for the other clouds.
struct KnownHost
{
    QStringView name;
    enum { Itself, BelowIt } match;
    enum { Consumer, Organisation } owner; ///< an organisation's hosts begin with its tenant's name
};

constexpr std::array knownHosts{
    KnownHost{u"sharepoint.com", KnownHost::BelowIt, KnownHost::Organisation},
    KnownHost{u"sharepoint.us", KnownHost::BelowIt, KnownHost::Organisation},
    KnownHost{u"sharepoint-mil.us", KnownHost::BelowIt, KnownHost::Organisation},
    KnownHost{u"dps.mil", KnownHost::BelowIt, KnownHost::Organisation},
    KnownHost{u"sharepoint.cn", KnownHost::BelowIt, KnownHost::Organisation},
    KnownHost{u"sovcloud-sharepoint.de", KnownHost::BelowIt, KnownHost::Organisation},
    KnownHost{u"sovcloud-sharepoint.fr", KnownHost::BelowIt, KnownHost::Organisation},
    KnownHost{u"sharepoint-df.com", KnownHost::BelowIt, KnownHost::Organisation},
    KnownHost{u"sharepoint-df.us", KnownHost::BelowIt, KnownHost::Organisation},
    KnownHost{u"api.onedrive.com", KnownHost::Itself, KnownHost::Consumer},
    KnownHost{u"onedrive.com", KnownHost::Itself, KnownHost::Consumer},
    KnownHost{u"storage.live.com", KnownHost::Itself, KnownHost::Consumer},
    KnownHost{u"microsoftpersonalcontent.com", KnownHost::BelowIt, KnownHost::Consumer},
    KnownHost{u"svc.ms", KnownHost::BelowIt, KnownHost::Consumer},
    KnownHost{u"1drv.com", KnownHost::BelowIt, KnownHost::Consumer},
};

constexpr std::array<QStringView, 4> graphHosts{
    u"graph.microsoft.com",
    u"graph.microsoft.us",
    u"dod-graph.microsoft.us",
    u"microsoftgraph.chinacloudapi.cn",
};

/// A character that nobody sees: blanks, and what mail and chat programs hide around a link.
bool isInvisible(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

QStringView withoutInvisibleEnds(QStringView text)
{
    while (!text.isEmpty() && isInvisible(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isInvisible(text.back()))
        text.chop(1);
    return text;
}

/// Text of the path for a label: without what could break a line or turn its direction.
QString plain(QString text)
{
    return text.removeIf([](QChar c) {
        const auto category = c.category();
        return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
               || category == QChar::Separator_Paragraph;
    });
}

bool isBelow(QStringView host, QStringView parent)
{
    return host.size() > parent.size() + 1 && host.endsWith(parent) && host[host.size() - parent.size() - 1] == u'.';
}

/// As the network will ask for it: lower case, punycode, without the root's dot.
QString hostOf(const QUrl &url)
{
    QString host = url.host(QUrl::FullyEncoded);
    if (host.endsWith(u'.'))
        host.chop(1);
    return host;
}

/// The parts of a URL in the form that MonitorUrl keeps.
struct Parts
{
    QLatin1StringView scheme;
    QLatin1StringView host;  ///< without an IPv6 address's brackets and the root's dot
    QLatin1StringView port;  ///< with its colon; empty where it is the scheme's own
    QLatin1StringView path;  ///< may be empty
    QLatin1StringView query; ///< without its question mark; may be empty
};

Parts partsOf(const QByteArray &address)
{
    const QLatin1StringView text(address);
    const qsizetype schemeEnd = text.indexOf(u':');
    const qsizetype hostBegin = schemeEnd + 3; // "://"
    const qsizetype question = text.indexOf(u'?');
    const qsizetype pathEnd = question == -1 ? text.size() : question;
    const qsizetype slash = text.indexOf(u'/', hostBegin);
    const qsizetype pathBegin = slash == -1 ? pathEnd : std::min(slash, pathEnd);

    QLatin1StringView host = text.sliced(hostBegin, pathBegin - hostBegin);
    const qsizetype colon = host.lastIndexOf(u':');
    const qsizetype hostEnd = colon > host.lastIndexOf(u']') ? colon : host.size();
    const QLatin1StringView port = host.sliced(hostEnd);
    host = host.first(hostEnd);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    if (host.endsWith(u'.'))
        host.chop(1);
    return {text.first(schemeEnd), host, port, text.sliced(pathBegin, pathEnd - pathBegin),
            text.sliced(std::min(pathEnd + 1, text.size()))};
}

const KnownHost *findKnownHost(QStringView host)
{
    const auto found = std::ranges::find_if(knownHosts, [host](const KnownHost &known) {
        return known.match == KnownHost::Itself ? host == known.name : isBelow(host, known.name);
    });
    return found == knownHosts.end() ? nullptr : &*found;
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

/// What stands between the slashes of an encoded path, percent-decoded, empty ones left out.
QStringList segmentsOf(const QString &path)
{
    QStringList segments = path.split(u'/', Qt::SkipEmptyParts);
    for (QString &segment : segments) {
        if (segment.contains(u'%'))
            segment = QUrl::fromPercentEncoding(segment.toUtf8());
    }
    return segments;
}

/// `monitor/<id>` or `operations/<id>`, also as a call, from segment @p first on.
bool hasJobFrom(const QStringList &segments, qsizetype first)
{
    for (qsizetype i = first; i < segments.size(); ++i) {
        const QString &segment = segments[i];
        for (const QStringView word : {QStringView(u"monitor"), QStringView(u"operations")}) {
            if ((isWord(segment, word) && i + 1 < segments.size())
                || (isWordOrCall(segment, word) && segment.size() > word.size() + 2))
                return true;
        }
    }
    return false;
}

/// "v2.0", "v1.0"
bool isVersion(QStringView segment)
{
    return segment.size() >= 2 && (segment[0] == u'v' || segment[0] == u'V')
           && std::ranges::all_of(segment.sliced(1), [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; });
}

bool hasJobPath(const QStringList &segments, const KnownHost &host)
{
    for (qsizetype i = 0; i + 1 < segments.size(); ++i) {
        if (isWord(segments[i], u"_api") && isVersion(segments[i + 1]))
            return hasJobFrom(segments, i + 2);
    }
    return host.owner == KnownHost::Consumer && hasJobFrom(segments, 0);
}

/// "/:f:/s/Sales/…", "/:x:/g/…": a letter for the kind of item.
bool isSharingLink(const QStringList &segments)
{
    const QString first = segments.value(0);
    return (first.size() == 3 && first.front() == u':' && first[1].isLetter() && first.back() == u':')
           || std::ranges::any_of(segments,
                                  [](const QString &segment) { return isWord(segment, u"guestaccess.aspx"); });
}

bool isUploadSession(const QStringList &segments)
{
    return std::ranges::any_of(segments, [](const QString &segment) {
        return isWordOrCall(segment, u"uploadSession") || isWord(segment, u"createUploadSession")
               || isWord(segment, u"rup");
    });
}

bool isPage(const QStringList &segments)
{
    return std::ranges::any_of(segments, [](const QString &segment) {
        return segment.endsWith(".aspx"_L1, Qt::CaseInsensitive) || isWord(segment, u"_layouts")
               || isWord(segment, u"Forms") || isWord(segment, u"Shared Documents");
    });
}

/// "/personal/anna_contoso_com/Documents/…": a file in somebody's OneDrive, as the browser shows it.
bool isPersonalFile(const QStringList &segments)
{
    return isWord(segments.value(0), u"personal") && isWord(segments.value(2), u"Documents");
}

/// ".../drives/{id}/items/{id}", ".../drive/root:/a.txt": an item's address in the API.
bool isItem(const QStringList &segments)
{
    const auto drive = std::ranges::find_if(segments, [](const QString &segment) {
        return isWordOrCall(segment, u"drive") || isWordOrCall(segment, u"drives");
    });
    return std::any_of(drive, segments.end(), [](const QString &segment) {
        return isWordOrCall(segment, u"items") || isWord(segment, u"root") || isWord(segment, u"root:");
    });
}

std::optional<NotAMonitorUrl> graphRefusal(const QUrl &url, QStringView host)
{
    if (std::ranges::find(graphHosts, host) == graphHosts.end())
        return {};
    const QStringList segments = segmentsOf(url.path(QUrl::FullyEncoded));
    const bool isOperation = (segments.size() >= 2 && isWord(segments[segments.size() - 2], u"operations"))
                             || (!segments.isEmpty() && segments.last().startsWith("operations("_L1, Qt::CaseInsensitive));
    return isOperation ? NotAMonitorUrl::GraphOperation : NotAMonitorUrl::GraphRequest;
}

/// Hosts that are no monitor URL's, but that people often paste: better named than asked about.
std::optional<NotAMonitorUrl> wellKnownOtherHost(const QString &host)
{
    if (host == "1drv.ms"_L1)
        return NotAMonitorUrl::SharingLink;
    if (host == "onedrive.live.com"_L1 || host == "office.com"_L1 || isBelow(host, u"office.com"))
        return NotAMonitorUrl::ItemOrPage;
    return {};
}

bool isCutOff(QStringView text)
{
    return text.endsWith(u'…') || text.endsWith("..."_L1) || text.endsWith("%E2%80%A6"_L1, Qt::CaseInsensitive);
}

/// A percent sign that introduces nothing is written out: QUrl would otherwise escape all the others once more.
QString withGoodPercentSigns(QStringView text)
{
    const auto isHex = [text](qsizetype at) {
        return at < text.size() && QStringView(u"0123456789abcdefABCDEF").contains(text[at]);
    };
    QString good;
    good.reserve(text.size());
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(u'%'); at != -1; at = text.indexOf(u'%', at + 1)) {
        if (isHex(at + 1) && isHex(at + 2))
            continue;
        good += text.sliced(done, at + 1 - done);
        good += "25"_L1;
        done = at + 1;
    }
    return good += text.sliced(done);
}

QString withBrackets(const QString &host)
{
    return host.contains(u':') ? u'[' + host + u']' : host;
}

QString hostKeyIn(const Parts &parts)
{
    return parts.scheme + "://"_L1 + withBrackets(parts.host) + parts.port;
}

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

/// @p url as it goes over the wire, path and query with the very characters of @p text where an address can have them:
/// QUrl writes `%7E` as `~`, which is the same to most servers and another token to one that signs.
QByteArray issuedAddress(QStringView text, const QUrl &url)
{
    const bool isPlain = std::ranges::none_of(text, [](QChar c) {
        return c <= u' ' || c == u'"' || c == u'<' || c == u'>' || c == u'\\' || c == u'^' || c == u'`'
               || (c >= u'{' && c != u'~');
    });
    QByteArray encoded = url.toEncoded();
    if (!isPlain)
        return encoded;
    const auto restOf = [](auto address) { // behind host and port
        const qsizetype begin = address.indexOf("://"_L1) + 3;
        qsizetype at = begin;
        while (at < address.size() && address[at] != u'/' && address[at] != u'?' && address[at] != u'#')
            ++at;
        return at;
    };
    const QStringView kept = text.first(text.indexOf(u'#') == -1 ? text.size() : text.indexOf(u'#'));
    const QByteArray rest = kept.sliced(std::min(restOf(kept), kept.size())).toLatin1();
    encoded.truncate(restOf(QLatin1StringView(encoded)));
    QByteArray address;
    address.reserve(encoded.size() + rest.size()); // many are kept for long: no room that is never used
    return address.append(encoded).append(rest);
}

/// What it is called in a label: "anna" of "anna_contoso_com", "anna_berg" where the tenant tells where the name ends.
QString personOf(const QString &account, const QString &tenant)
{
    const QString organisation = tenant.endsWith("-my"_L1) ? tenant.chopped(3) : tenant;
    const qsizetype end = organisation.isEmpty() ? -1 : account.indexOf(u'_' + organisation + u'_', 1);
    return end > 0 ? account.left(end) : account.section(u'_', 0, 0);
}

QString siteOf(const QStringList &segments, const QString &tenant)
{
    for (qsizetype i = 0; i + 1 < segments.size(); ++i) {
        if (isWord(segments[i], u"sites") || isWord(segments[i], u"teams"))
            return segments[i + 1];
        if (isWord(segments[i], u"personal"))
            return personOf(segments[i + 1], tenant);
    }
    return {};
}

QString shortIdOf(const QStringList &segments)
{
    QString id = plain(segments.value(segments.size() - 1)).left(8);
    if (!id.isEmpty() && id.back().isHighSurrogate())
        id.chop(1);
    return id;
}

/// `exp` of one part of a token: https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4. SharePoint writes it as text.
std::optional<QDateTime> expiryOfPart(const QByteArray &part)
{
    if (!part.startsWith('e')) // as the brace of every object does: signatures are long, and need not be decoded
        return {};
    const auto alphabet =
        part.contains('+') || part.contains('/') ? QByteArray::Base64Encoding : QByteArray::Base64UrlEncoding;
    const auto decoded = QByteArray::fromBase64Encoding(part, alphabet | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonValue exp = QJsonDocument::fromJson(*decoded).object().value("exp"_L1);
    const double seconds = exp.isString() ? double(exp.toString().toLongLong()) : exp.toDouble();
    constexpr double year2000 = 946'684'800;
    constexpr double year2100 = 4'102'444'800;
    if (!(seconds >= year2000 && seconds < year2100))
        return {};
    return QDateTime::fromSecsSinceEpoch(qint64(seconds)).toUTC();
}

} // namespace

std::variant<MonitorUrl, NotAMonitorUrl> MonitorUrl::parse(QStringView text)
{
    text = withoutInvisibleEnds(text);
    if (text.compare("System.String[]"_L1, Qt::CaseInsensitive) == 0)
        return NotAMonitorUrl::PowerShellArray;
    if (!text.startsWith("http://"_L1, Qt::CaseInsensitive) && !text.startsWith("https://"_L1, Qt::CaseInsensitive))
        return NotAMonitorUrl::NotAUrl;
    // Nearly all of an address is ASCII: the tables of Unicode cost more than the rest of parsing it.
    if (std::ranges::any_of(text, [](QChar c) { return (c <= u' ' || c > u'~') && isInvisible(c); }))
        return NotAMonitorUrl::NotAUrl;

    if (text.size() > MaximumUrlSize)
        return NotAMonitorUrl::TooLong;

    const QString good = withGoodPercentSigns(text);
    QUrl url(good, QUrl::TolerantMode);
    const QString host = hostOf(url);
    if (isWebAddress(url)) {
        if (const auto refusal = graphRefusal(url, host))
            return *refusal;
        if (const auto refusal = wellKnownOtherHost(host))
            return *refusal;
    }
    if (isCutOff(text))
        return NotAMonitorUrl::CutOff;
    if (!isWebAddress(url))
        return NotAMonitorUrl::NotAUrl;
    if (url.authority(QUrl::FullyEncoded).contains(u'@'))
        return NotAMonitorUrl::HasUserInfo;
    if (url.scheme() == "http"_L1 && !isLoopback(host))
        return NotAMonitorUrl::NotHttps;

    url.setFragment({});
    if (url.port() == (url.scheme() == "https"_L1 ? 443 : 80))
        url.setPort(-1);
    return MonitorUrl(issuedAddress(good, url));
}

std::optional<MonitorUrl> MonitorUrl::fromSecret(const QByteArray &secret)
{
    const bool isAddress = (secret.startsWith("https://") || secret.startsWith("http://"))
                           && std::ranges::all_of(secret, [](char c) { return c > ' ' && c <= '~'; });
    if (!isAddress)
        return {};
    const Parts parts = partsOf(secret);
    const bool hasHost = !parts.host.isEmpty() && !parts.host.contains(u'[') && !parts.host.contains(u'@');
    if (!hasHost || (parts.scheme == "http"_L1 && !isLoopback(parts.host)))
        return {};
    return MonitorUrl(secret);
}

QUrl MonitorUrl::toUrl() const
{
    return QUrl::fromEncoded(m_address);
}

HostKind MonitorUrl::hostKind() const
{
    return hostKindOf(QString(partsOf(m_address).host));
}

HostKind hostKindOf(QStringView host)
{
    if (isLoopback(host.toString()))
        return HostKind::Loopback;
    return findKnownHost(host) ? HostKind::Known : HostKind::Unknown;
}

QString hostKeyOf(const QUrl &url)
{
    const QByteArray address =
        url.toEncoded(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return hostKeyIn(partsOf(address));
}

QString MonitorUrl::hostKey() const
{
    return hostKeyIn(partsOf(m_address));
}

Place MonitorUrl::place() const
{
    const Parts parts = partsOf(m_address);
    const QString host = parts.host;
    const KnownHost *known = findKnownHost(host);
    const QStringList segments = segmentsOf(parts.path);

    Place place;
    place.host = withBrackets(host) + parts.port;
    if (known && known->owner == KnownHost::Organisation)
        place.tenant = host.chopped(known->name.size() + 1);
    place.site = plain(siteOf(segments, place.tenant));
    place.shortId = shortIdOf(segments);
    return place;
}

std::optional<NotAMonitorUrl> MonitorUrl::resembles() const
{
    const Parts parts = partsOf(m_address);
    const KnownHost *host = findKnownHost(QString(parts.host));
    if (!host)
        return {};
    const QStringList segments = segmentsOf(parts.path);
    if (isSharingLink(segments))
        return NotAMonitorUrl::SharingLink;
    if (hasJobPath(segments, *host))
        return {};
    if (isUploadSession(segments))
        return NotAMonitorUrl::UploadSession;
    const bool isApi = std::ranges::any_of(segments, [](const QString &segment) { return isWord(segment, u"_api"); });
    if (isPage(segments) || isPersonalFile(segments) || isItem(segments)
        || (host->owner == KnownHost::Organisation && !isApi))
        return NotAMonitorUrl::ItemOrPage;
    return NotAMonitorUrl::OtherShape;
}

bool MonitorUrl::namesAJob() const
{
    const Parts parts = partsOf(m_address);
    const KnownHost *host = findKnownHost(QString(parts.host));
    const QStringList segments = host ? segmentsOf(parts.path) : QStringList();
    return host && !isSharingLink(segments) && hasJobPath(segments, *host);
}

std::optional<QDateTime> MonitorUrl::expiry() const
{
    // Not QUrlQuery, which would take apart and decode the rest of a long query, too.
    for (const QLatin1StringView item : qTokenize(partsOf(m_address).query, u'&')) {
        constexpr auto key = "tempauth="_L1;
        if (!item.startsWith(key, Qt::CaseInsensitive))
            continue;
        QByteArray token(item.data() + key.size(), item.size() - key.size());
        if (token.contains('%'))
            token = QByteArray::fromPercentEncoding(token);
        // "v1.payload.signature" and "header.payload.signature" both occur: the part with an `exp` is the payload.
        for (const QByteArray &part : token.split('.')) {
            if (const auto expiry = expiryOfPart(part))
                return expiry;
        }
    }
    return {};
}

QDebug operator<<(QDebug debug, const MonitorUrl &url)
{
    const QDebugStateSaver saver(debug);
    const Place place = url.place();
    debug.noquote().nospace() << place.host;
    if (!place.shortId.isEmpty())
        debug << " · " << place.shortId;
    return debug;
}
