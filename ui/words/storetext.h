// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "noticetext.h"

#include "watchlist/watchlist.h"

#include <QCoreApplication>
#include <QString>

/// What is said about the list and the settings on disk.
class StoreText
{
    Q_DECLARE_TR_FUNCTIONS(StoreText)

public:
    /// What could not be kept and why, where the file is, and what a person can do: whole sentences.
    static QString fault(const StoreFault &fault);
    /// That what an administrator has decided is not known, and what that means.
    static QString settingsUnreadable(const QString &path);
    /// "While Copyjobs was not running: 7 completed, 1 failed, the outcome of 2 is unknown". Counts follow the default
    /// locale.
    static NoticeText missed(const MissedOutcomesSummary &summary);
};
