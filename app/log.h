// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

/// A log category for each room, silent unless somebody wants to know: QT_LOGGING_RULES="copyjobs.*=true". Lines name hosts,
/// ids, statuses and durations; never a URL, and nothing that people or services wrote.
Q_DECLARE_LOGGING_CATEGORY(networkLog)
Q_DECLARE_LOGGING_CATEGORY(pollingLog)
Q_DECLARE_LOGGING_CATEGORY(storeLog)
Q_DECLARE_LOGGING_CATEGORY(watchListLog)
Q_DECLARE_LOGGING_CATEGORY(desktopLog)
Q_DECLARE_LOGGING_CATEGORY(notifyLog)
