// SPDX-License-Identifier: GPL-3.0-or-later
#include "admission.h"

IntakeEntry admit(const FoundLink &found, const IntakeRules &rules)
{
    IntakeEntry entry{.found = found};
    const MonitorUrl *url = entry.url();
    if (!url)
        return entry;
    if (const auto known = rules.known(*url); known && known->isFinal()) {
        entry.verdict = IntakeVerdict::AlreadyWatched;
        entry.known = known;
        entry.otherNameCame = !found.name.isEmpty() && found.name != known->name;
    } else if (const bool isUnknown = url->hostKind() != HostKind::Known && !rules.isAllowed(*url);
               isUnknown && rules.hostsAreLocked) {
        entry.found.link = NotAMonitorUrl::ForbiddenHost;
    } else if (found.isJoined) {
        entry.verdict = IntakeVerdict::Broken;
    } else if (isUnknown) {
        entry.verdict = IntakeVerdict::UnknownHost;
    } else {
        entry.verdict = url->resembles() ? IntakeVerdict::Doubtful : IntakeVerdict::Ready;
    }
    return entry;
}

std::optional<NotAMonitorUrl> IntakeEntry::reason() const
{
    if (verdict == IntakeVerdict::Broken)
        return NotAMonitorUrl::CutOff;
    if (const MonitorUrl *monitor = url())
        return verdict == IntakeVerdict::Doubtful ? monitor->resembles() : std::nullopt;
    return std::get<NotAMonitorUrl>(found.link);
}

QList<IntakeEntry> assess(const FoundLinks &found, const IntakeRules &rules)
{
    QList<IntakeEntry> entries;
    entries.reserve(found.links.size());
    for (const FoundLink &link : found.links)
        entries.append(admit(link, rules));
    return entries;
}
