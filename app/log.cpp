// SPDX-License-Identifier: GPL-3.0-or-later
#include "log.h"

Q_LOGGING_CATEGORY(networkLog, "copyjobs.network", QtWarningMsg)
Q_LOGGING_CATEGORY(pollingLog, "copyjobs.polling", QtWarningMsg)
Q_LOGGING_CATEGORY(storeLog, "copyjobs.store", QtWarningMsg)
Q_LOGGING_CATEGORY(watchListLog, "copyjobs.watchlist", QtWarningMsg)
Q_LOGGING_CATEGORY(desktopLog, "copyjobs.desktop", QtWarningMsg)
Q_LOGGING_CATEGORY(notifyLog, "copyjobs.notify", QtWarningMsg)
