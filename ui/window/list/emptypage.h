// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

/// What an empty list says: what to do, and two ways to begin.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    EmptyPage(QAction *add, QAction *practice, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    QLabel *m_first;
    QLabel *m_second;
};
