// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/clock.h"
#include "jobs/trouble.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

/// Says once, above the list, what keeps its jobs from being asked, and what a person can do about it. Hidden while there
/// is nothing to say.
class TroubleBanner : public QFrame
{
    Q_OBJECT

public:
    explicit TroubleBanner(Clock clock, QWidget *parent = nullptr);

    void setTrouble(const std::optional<Trouble> &trouble);

signals:
    void checkNowWanted();
    void signInWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    Clock m_clock;
    std::optional<Trouble> m_trouble;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_signIn;
    QPushButton *m_checkNow;
};
