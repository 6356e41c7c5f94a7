// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkhint.h"

#include <QNetworkInformation>

void NetworkHint::listen()
{
    using Feature = QNetworkInformation::Feature;
    if (!QNetworkInformation::loadBackendByFeatures(Feature::Reachability))
        return;
    const QNetworkInformation *system = QNetworkInformation::instance();
    connect(system, &QNetworkInformation::reachabilityChanged, this, [this](QNetworkInformation::Reachability now) {
        if (now == QNetworkInformation::Reachability::Online)
            emit isBack();
    });
    if (!system->supports(Feature::Metered))
        return;
    connect(system, &QNetworkInformation::isMeteredChanged, this, &NetworkHint::meteredChanged);
    if (system->isMetered())
        emit meteredChanged(true);
}
