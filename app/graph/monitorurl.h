// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <variant>

class QDebug;
class QUrl;

/// Who answers at a URL's host.
enum class HostKind {
    Known,    ///< a OneDrive or SharePoint host of one of Microsoft's clouds
    Loopback, ///< this computer: practice and tests
    Unknown,  ///< anybody else: the person is asked once
};

/// Why a piece of text is not a monitor URL, or does not look like one. Each has a sentence of its own in ui/words.
enum class NotAMonitorUrl {
    NotAUrl,         ///< no URL at all
    NotHttps,        ///< plain http to another computer
    HasUserInfo,     ///< name or password before the host
    CutOff,          ///< a part is missing: shortened, masked, broken over lines or without its host
    GraphOperation,  ///< a Graph URL ending in /operations/{id}: needs a token
    GraphRequest,    ///< any other Graph URL: the request, not its answer
    SharingLink,     ///< a link that opens an item in the browser for others
    UploadSession,   ///< where the bytes of an upload go
    ItemOrPage,      ///< an item's or a page's own address
    PowerShellArray, ///< "System.String[]": a header list that was turned into text
    PnpCopyJob,      ///< the JobId/EncryptionKey object of Copy-PnPFile: another service
    NoLocation,      ///< response headers without a Location
    MailFilter,      ///< leads through a mail filter that does not tell where to
    TooLong,         ///< longer than any address is
    OtherShape,      ///< a OneDrive host, but no path that we know: only a doubt
    NoText,          ///< nothing but blanks
    ForbiddenHost,   ///< a monitor URL of a host that an administrator has not allowed
};

/// What an address is at most long; no service issues a longer one, and no server takes it.
inline constexpr qsizetype MaximumUrlSize = 64 * 1024;

/// Who answers at @p host, a name in lower case without port.
HostKind hostKindOf(QStringView host);

/// Scheme, host and port of @p url ("https://contoso.sharepoint.com"): what throttling counts by.
QString hostKeyOf(const QUrl &url);

/// What a monitor URL tells about where the copy goes, without being secret.
struct Place
{
    QString host;    ///< "contoso-my.sharepoint.com"; with the port where it is not the scheme's own
    QString tenant;  ///< "contoso-my"; empty where the host names none, as OneDrive's consumer hosts
    QString site;    ///< "Sales" of /sites/Sales, "anna" of /personal/anna_contoso_com; may be empty
    QString shortId; ///< the first eight characters of the last path segment; may be empty

    bool operator==(const Place &) const = default;
};

/// The address that a long-running Graph action answers with. Made by parse() only: one that exists can be asked.
/// It is a password: the query carries a token with write scopes. QDebug prints the redacted form.
class MonitorUrl
{
public:
    /// The URL that @p text is, blanks and invisible characters around it apart. The path is opaque and refuses nothing
    /// on a host that Microsoft documents; plain http is taken for loopback only. A fragment is dropped.
    static std::variant<MonitorUrl, NotAMonitorUrl> parse(QStringView text);
    /// What secret() gave, back from a place where only this program writes: that spares most of the parsing. Empty for
    /// what cannot be such an address.
    static std::optional<MonitorUrl> fromSecret(const QByteArray &secret);

    /// The whole address as it goes over the wire, in ASCII. For the store, another program and an explicit "copy": never
    /// for a log or a label.
    const QByteArray &secret() const { return m_address; }
    /// The same to ask it.
    QUrl toUrl() const;
    HostKind hostKind() const;
    /// As hostKeyOf() gives it.
    QString hostKey() const;
    Place place() const;
    /// What its path looks like instead, for the person to decide; empty for everything else.
    std::optional<NotAMonitorUrl> resembles() const;
    /// Whether host and path both say so: a known host and `monitor/<id>` or `operations/<id>` behind `_api/v2.x/`, or in
    /// the consumer hosts' own shape. This is how a monitor URL is told from others in running text; no reason to refuse
    /// one that lacks it. A site, library or folder called Operations makes none.
    bool namesAJob() const;
    /// When the `tempauth` token ends, where it is a readable JWT (UTC); empty otherwise.
    std::optional<QDateTime> expiry() const;

    bool operator==(const MonitorUrl &) const = default;

private:
    explicit MonitorUrl(QByteArray address) : m_address(std::move(address)) { }
    QByteArray m_address; ///< half the size of a QUrl, and of ten thousand of them that is many megabytes
};

/// Prints "host · shortid", never the path or query.
QDebug operator<<(QDebug debug, const MonitorUrl &url);
