// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/summary.h"

#include <QWidget>

class QActionGroup;
class QLabel;
class QToolButton;

/// Summary and filter in one: a button for each part of the list, with how many jobs are in it. The one that is pressed
/// limits the list. Where there is no room for words, icons and numbers stay.
class ChipBar : public QWidget
{
    Q_OBJECT

public:
    /// @p groups has an action for each chip; data: a JobGroup, invalid for all.
    explicit ChipBar(QActionGroup *groups, QWidget *parent = nullptr);

    /// Counts are always those of all jobs.
    void setSummary(const Summary &summary);
    /// How many of all are shown; the same number twice says nothing.
    void setShown(int shown, int total);
    void setTimeLeft(const QString &text);
    void retranslateUi();

signals:
    void showAllWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setTexts();
    void setIcons();

    QActionGroup *m_groups;
    QList<QToolButton *> m_chips;
    QLabel *m_shown;
    QToolButton *m_showAll;
    QLabel *m_timeLeft;
    Summary m_summary;
    int m_shownCount = 0;
    int m_totalCount = 0;
    QString m_said; ///< what the texts depend on, as it was when they were set
};
