// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/clock.h"
#include "jobs/commonproblem.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

/// Says once, above the list, what keeps its jobs from being asked, and what a person can do about it. Hidden while there
/// is nothing to say.
class CommonProblemBanner : public QFrame
{
    Q_OBJECT

public:
    explicit CommonProblemBanner(Clock clock, QWidget *parent = nullptr);

    void setCommonProblem(const std::optional<CommonProblem> &commonProblem);

signals:
    void checkNowWanted();
    void signInWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    Clock m_clock;
    std::optional<CommonProblem> m_commonProblem;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_signIn;
    QPushButton *m_checkNow;
};
