// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include "graph/monitorurl.h"
#include "log.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using ProxyKind = ProxyChoice::Kind;

QString wordOf(ProxyKind kind)
{
    switch (kind) {
    case ProxyKind::None:
        return u"none"_s;
    case ProxyKind::Manual:
        return u"manual"_s;
    case ProxyKind::System:
        break;
    }
    return u"system"_s;
}

/// What was written; the system's proxy where that is nothing that could be used.
ProxyChoice proxyOf(const QString &word, const QString &host, int port)
{
    ProxyChoice proxy{.host = host.trimmed(), .port = static_cast<quint16>(qBound(0, port, 65535))};
    if (word == wordOf(ProxyKind::None))
        proxy.kind = ProxyKind::None;
    else if (word == wordOf(ProxyKind::Manual) && !proxy.host.isEmpty() && proxy.port != 0)
        proxy.kind = ProxyKind::Manual;
    return proxy;
}

/// The words on disk, by value.
const QStringList closingWords{u"ask"_s, u"keepRunning"_s, u"quit"_s};
const QStringList startWords{u"never"_s, u"whileJobsRun"_s, u"always"_s};

/// The value that is written as @p word; the first one where that is none of @p words.
template <typename Enum> Enum valueOf(const QVariant &word, const QStringList &words)
{
    return static_cast<Enum>(qMax(0, words.indexOf(word.toString())));
}

/// Each switch and its key.
template <typename Visit> void forEachSwitch(NoticeSwitches &switches, const Visit &visit)
{
    visit(u"notices/problems"_s, switches.problems);
    visit(u"notices/completions"_s, switches.completions);
    visit(u"notices/batches"_s, switches.batches);
    visit(u"notices/allEnded"_s, switches.allEnded);
    visit(u"notices/expiring"_s, switches.expiring);
}

/// As MonitorUrl has them, whether written with or without the scheme or its own port; what is no host is left out.
QStringList hostKeysOf(const QStringList &hosts)
{
    QStringList keys;
    for (const QString &host : hosts) {
        QUrl url(host.contains("://"_L1) ? host : "https://"_L1 + host);
        if (url.port() == (url.scheme() == "http"_L1 ? 80 : 443))
            url.setPort(-1);
        if (url.isValid() && !url.host().isEmpty())
            keys.append(hostKeyOf(url));
    }
    return keys;
}

constexpr int LongestRetention = 3650; // days
constexpr auto NeverLeave = "never"_L1;

/// What was written; a day where that is nothing that could be used.
std::optional<std::chrono::days> endedStayOf(const QString &word)
{
    if (word == NeverLeave)
        return {};
    bool isNumber = false;
    const int days = word.toInt(&isNumber);
    return std::chrono::days(isNumber ? std::clamp(days, 1, LongestRetention) : 1);
}

/// Whether the configuration can be read: a pipe in its place would be waited for.
bool isOpenable()
{
    const QSettings elsewhere(u"none"_s, u"none"_s); // beside it
    const QDir folder(QDir::cleanPath(QFileInfo(elsewhere.fileName()).path() + "/.."_L1));
    const QString organization = QCoreApplication::organizationName();
    return std::ranges::all_of(
        QStringList{organization + u'/' + QCoreApplication::applicationName() + u".conf"_s, organization + u".conf"_s},
        [&folder](const QString &name) {
            const QFileInfo file(folder.filePath(name));
            return file.isFile() || !file.exists();
        });
}

} // namespace

Settings::Settings(Keep keep, QObject *parent) : QObject(parent)
{
    if (keep == Keep::InMemory || !isOpenable())
        return;
    // First, since the other reads its file as well, and only the first to do so hears what is wrong with it.
    m_system = std::make_unique<QSettings>(QSettings::defaultFormat(), QSettings::SystemScope,
                                           QCoreApplication::organizationName(), QCoreApplication::applicationName());
    m_store = std::make_unique<QSettings>();
    m_locked = m_system->value(u"admin/locked"_s).toStringList();
    m_system->allKeys(); // reads all of it
    if (m_system->status() != QSettings::NoError) {
        m_unreadable = m_system->fileName();
        m_locked = QStringList{u"allowedHosts"_s, u"endCommand"_s};
    }
    for (const QString &name : std::as_const(m_locked)) {
        if (!lockable().contains(name.section(u'/', 0, 0)))
            qCWarning(desktopLog) << m_system->fileName() << "locks" << name << "which is no setting";
    }
    m_language = read(u"language"_s).toString();
    m_allowedHosts = hostKeysOf(read(u"allowedHosts"_s).toStringList());
    m_proxy = proxyOf(read(u"proxy/use"_s).toString(), read(u"proxy/host"_s).toString(), read(u"proxy/port"_s).toInt());
    m_retention = std::chrono::days(std::clamp(read(u"retentionDays"_s, 90).toInt(), 1, LongestRetention));
    m_endedStay = endedStayOf(read(u"endedStayDays"_s).toString());
    m_offersClipboard = read(u"offersClipboard"_s, true).toBool();
    forEachSwitch(m_notices, [this](const QString &key, bool &on) { on = read(key, on).toBool(); });
    m_quietUntil = read(u"notices/quietUntil"_s).toDateTime().toUTC();
    m_closing = valueOf<Closing>(read(u"closing"_s), closingWords);
    m_startAtLogin = valueOf<StartAtLogin>(read(u"startAtLogin"_s), startWords);
    m_trayMonochrome = read(u"trayMonochrome"_s, false).toBool();
    m_endCommand = read(u"endCommand"_s).toString();
}

const QStringList &Settings::lockable()
{
    static const QStringList names{u"language"_s, u"allowedHosts"_s, u"proxy"_s, u"retentionDays"_s, u"endedStayDays"_s,
                                   u"offersClipboard"_s, u"notices"_s, u"closing"_s, u"startAtLogin"_s,
                                   u"trayMonochrome"_s, u"endCommand"_s};
    return names;
}

bool Settings::isLocked(const QString &key) const
{
    return m_locked.contains(key) || m_locked.contains(key.section(u'/', 0, 0));
}

void Settings::setLanguage(const QString &language)
{
    if (m_language == language || isLocked(u"language"_s))
        return;
    m_language = language;
    write(u"language"_s, language);
    emit languageChanged(language);
}

void Settings::allowHost(const QString &hostKey)
{
    if (m_allowedHosts.contains(hostKey) || hostsAreLocked())
        return;
    m_allowedHosts.append(hostKey);
    write(u"allowedHosts"_s, m_allowedHosts);
    emit allowedHostsChanged();
}

void Settings::setProxy(const ProxyChoice &proxy)
{
    if (m_proxy == proxy || isLocked(u"proxy/use"_s))
        return;
    m_proxy = proxy;
    write(u"proxy/use"_s, wordOf(proxy.kind));
    write(u"proxy/host"_s, proxy.host);
    write(u"proxy/port"_s, proxy.port);
    emit proxyChanged(proxy);
}

void Settings::revokeHost(const QString &hostKey)
{
    if (hostsAreLocked() || m_allowedHosts.removeAll(hostKey) == 0)
        return;
    write(u"allowedHosts"_s, m_allowedHosts);
    emit allowedHostsChanged();
}

void Settings::setRetention(std::chrono::days retention)
{
    const auto possible = std::clamp(retention, std::chrono::days(1), std::chrono::days(LongestRetention));
    if (m_retention == possible || isLocked(u"retentionDays"_s))
        return;
    m_retention = possible;
    write(u"retentionDays"_s, static_cast<int>(m_retention.count()));
    emit retentionChanged(m_retention);
}

void Settings::setEndedStay(std::optional<std::chrono::days> stay)
{
    if (m_endedStay == stay || isLocked(u"endedStayDays"_s))
        return;
    m_endedStay = stay;
    write(u"endedStayDays"_s, stay ? QString::number(stay->count()) : QString(NeverLeave));
    emit endedStayChanged(stay);
}

void Settings::setOffersClipboard(bool offers)
{
    if (m_offersClipboard == offers || isLocked(u"offersClipboard"_s))
        return;
    m_offersClipboard = offers;
    write(u"offersClipboard"_s, offers);
}

void Settings::setNotices(const NoticeSwitches &notices)
{
    if (isLocked(u"notices"_s))
        return;
    m_notices = notices;
    forEachSwitch(m_notices, [this](const QString &key, bool on) { write(key, on); });
    emit backgroundChanged();
}

void Settings::setQuietUntil(const QDateTime &time)
{
    m_quietUntil = time;
    write(u"notices/quietUntil"_s, time);
}

void Settings::setClosing(Closing closing)
{
    if (isLocked(u"closing"_s))
        return;
    m_closing = closing;
    write(u"closing"_s, closingWords[static_cast<int>(closing)]);
    emit backgroundChanged();
}

void Settings::setStartAtLogin(StartAtLogin start)
{
    if (isLocked(u"startAtLogin"_s))
        return;
    m_startAtLogin = start;
    write(u"startAtLogin"_s, startWords[static_cast<int>(start)]);
    emit backgroundChanged();
}

void Settings::setTrayMonochrome(bool monochrome)
{
    if (isLocked(u"trayMonochrome"_s))
        return;
    m_trayMonochrome = monochrome;
    write(u"trayMonochrome"_s, monochrome);
    emit backgroundChanged();
}

void Settings::setEndCommand(const QString &command)
{
    if (isLocked(u"endCommand"_s))
        return;
    m_endCommand = command;
    write(u"endCommand"_s, command);
    emit backgroundChanged();
}

QByteArray Settings::layout(const QString &part) const
{
    return m_store ? m_store->value("layout/"_L1 + part).toByteArray() : QByteArray();
}

void Settings::setLayout(const QString &part, const QByteArray &layout)
{
    write("layout/"_L1 + part, layout);
}

QVariant Settings::read(const QString &key, const QVariant &usual) const
{
    if (!isLocked(key))
        return m_store->value(key, usual);
    return m_unreadable.isEmpty() ? m_system->value(key, usual) : usual;
}

void Settings::write(const QString &key, const QVariant &value)
{
    if (m_store)
        m_store->setValue(key, value);
}
