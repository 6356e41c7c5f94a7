// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

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
ProxyChoice readProxy(const QSettings &store)
{
    ProxyChoice proxy{.host = store.value(u"proxy/host"_s).toString().trimmed(),
                      .port = static_cast<quint16>(qBound(0, store.value(u"proxy/port"_s).toInt(), 65535))};
    const QString word = store.value(u"proxy/use"_s).toString();
    if (word == wordOf(ProxyKind::None))
        proxy.kind = ProxyKind::None;
    else if (word == wordOf(ProxyKind::Manual) && !proxy.host.isEmpty() && proxy.port != 0)
        proxy.kind = ProxyKind::Manual;
    return proxy;
}

/// The words on disk, by value.
const QStringList closingWords{u"ask"_s, u"keepRunning"_s, u"quit"_s};
const QStringList startWords{u"never"_s, u"whileJobsRun"_s, u"always"_s};

/// The value whose word is stored; the first one where that is none of @p words.
template <typename Enum> Enum readWord(const QSettings &store, const QString &key, const QStringList &words)
{
    return static_cast<Enum>(qMax(0, words.indexOf(store.value(key).toString())));
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

constexpr int LongestRetention = 3650; // days
constexpr auto NeverLeave = "never"_L1;

/// What was written; a day where that is nothing that could be used.
std::optional<std::chrono::days> readEndedStay(const QSettings &store)
{
    const QString word = store.value(u"endedStayDays"_s).toString();
    if (word == NeverLeave)
        return {};
    bool isNumber = false;
    const int days = word.toInt(&isNumber);
    return std::chrono::days(isNumber ? std::clamp(days, 1, LongestRetention) : 1);
}

} // namespace

Settings::Settings(Keep keep, QObject *parent) : QObject(parent)
{
    if (keep == Keep::InMemory)
        return;
    m_store = std::make_unique<QSettings>();
    m_language = m_store->value(u"language"_s).toString();
    m_allowedHosts = m_store->value(u"allowedHosts"_s).toStringList();
    m_proxy = readProxy(*m_store);
    m_retention = std::chrono::days(std::clamp(m_store->value(u"retentionDays"_s, 90).toInt(), 1, LongestRetention));
    m_endedStay = readEndedStay(*m_store);
    m_offersClipboard = m_store->value(u"offersClipboard"_s, true).toBool();
    forEachSwitch(m_notices, [this](const QString &key, bool &on) { on = m_store->value(key, on).toBool(); });
    m_quietUntil = m_store->value(u"notices/quietUntil"_s).toDateTime().toUTC();
    m_closing = readWord<Closing>(*m_store, u"closing"_s, closingWords);
    m_startAtLogin = readWord<StartAtLogin>(*m_store, u"startAtLogin"_s, startWords);
    m_trayMonochrome = m_store->value(u"trayMonochrome"_s, false).toBool();
    m_endCommand = m_store->value(u"endCommand"_s).toString();
}

void Settings::setLanguage(const QString &language)
{
    if (m_language == language)
        return;
    m_language = language;
    write(u"language"_s, language);
    emit languageChanged(language);
}

void Settings::allowHost(const QString &hostKey)
{
    if (m_allowedHosts.contains(hostKey))
        return;
    m_allowedHosts.append(hostKey);
    write(u"allowedHosts"_s, m_allowedHosts);
    emit allowedHostsChanged();
}

void Settings::setProxy(const ProxyChoice &proxy)
{
    if (m_proxy == proxy)
        return;
    m_proxy = proxy;
    write(u"proxy/use"_s, wordOf(proxy.kind));
    write(u"proxy/host"_s, proxy.host);
    write(u"proxy/port"_s, proxy.port);
    emit proxyChanged(proxy);
}

void Settings::revokeHost(const QString &hostKey)
{
    if (m_allowedHosts.removeAll(hostKey) == 0)
        return;
    write(u"allowedHosts"_s, m_allowedHosts);
    emit allowedHostsChanged();
}

void Settings::setRetention(std::chrono::days retention)
{
    const auto possible = std::clamp(retention, std::chrono::days(1), std::chrono::days(LongestRetention));
    if (m_retention == possible)
        return;
    m_retention = possible;
    write(u"retentionDays"_s, static_cast<int>(m_retention.count()));
    emit retentionChanged(m_retention);
}

void Settings::setEndedStay(std::optional<std::chrono::days> stay)
{
    if (m_endedStay == stay)
        return;
    m_endedStay = stay;
    write(u"endedStayDays"_s, stay ? QString::number(stay->count()) : QString(NeverLeave));
    emit endedStayChanged(stay);
}

void Settings::setOffersClipboard(bool offers)
{
    if (m_offersClipboard == offers)
        return;
    m_offersClipboard = offers;
    write(u"offersClipboard"_s, offers);
    emit offersClipboardChanged(offers);
}

void Settings::setNotices(const NoticeSwitches &notices)
{
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
    m_closing = closing;
    write(u"closing"_s, closingWords[static_cast<int>(closing)]);
    emit backgroundChanged();
}

void Settings::setStartAtLogin(StartAtLogin start)
{
    m_startAtLogin = start;
    write(u"startAtLogin"_s, startWords[static_cast<int>(start)]);
    emit backgroundChanged();
}

void Settings::setTrayMonochrome(bool monochrome)
{
    m_trayMonochrome = monochrome;
    write(u"trayMonochrome"_s, monochrome);
    emit backgroundChanged();
}

void Settings::setEndCommand(const QString &command)
{
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

void Settings::write(const QString &key, const QVariant &value)
{
    if (m_store)
        m_store->setValue(key, value);
}
