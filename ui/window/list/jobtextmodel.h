// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/clock.h"
#include "jobs/commonproblem.h"

#include <QIdentityProxyModel>

struct RowFacts;

/// Puts words to the facts of a list of jobs: for the delegate, tooltips and screen readers.
class JobTextModel : public QIdentityProxyModel
{
    Q_OBJECT

public:
    enum Role {
        LabelRole = Qt::UserRole + 100, ///< "Running"
        PercentageTextRole,             ///< "61.4 %", or a dash
        LongestPercentageRole,          ///< "88.8 %": what the column must hold
        PlaceTextRole,                  ///< "contoso / Sales · 765c944e"
        TimeTextRole,                   ///< "8–15 min left", "watched since 13:05", "ended 14:05"
    };

    explicit JobTextModel(Clock clock, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    /// The facts of one row, as the words want them.
    RowFacts factsAt(const QModelIndex &index) const;
    /// What is said on top of the list, so that its rows need not; nothing when there is none.
    void setCommonProblem(const std::optional<CommonProblem> &commonProblem);
    /// Time has passed: what is said of it is another.
    void refreshTimes();
    /// The language has changed: every text is another.
    void retranslate();

private:
    Clock m_clock;
    std::optional<CommonProblem> m_commonProblem;
};
