// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;

/// Where a monitor URL comes from, with a line to copy for each usual way.
class MonitorUrlGuide : public QWidget
{
    Q_OBJECT

public:
    explicit MonitorUrlGuide(QWidget *parent = nullptr);

    /// The same in a dialog of its own.
    static void open(QWidget *window);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    QLabel *m_explanation;
    QGridLayout *m_ways;
    QList<QLineEdit *> m_lines;
    QList<QToolButton *> m_copies;
    QLabel *m_placeholders;
};
