// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinationsite.h"

using namespace Qt::StringLiterals;

std::optional<QUrl> destinationSite(const Job &job)
{
    constexpr auto doubled = "https://https://"_L1; // as the service's older documentation prints it
    QString location = job.progress.resourceLocation;
    if (location.startsWith(doubled))
        location.remove(0, doubled.size() / 2);
    const qsizetype api = location.indexOf("/_api/"_L1);
    if (api < 0)
        return {};
    const QUrl url(location.first(api), QUrl::StrictMode);
    const bool isOwn = url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty()
                       && url.host() == job.place.host && url.port() == -1 && url.userInfo().isEmpty();
    if (!isOwn || url.hasQuery() || url.hasFragment())
        return {};
    return url;
}
