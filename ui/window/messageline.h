// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

/// One line in the window for what just happened, with at most one thing to do about it. It never interrupts.
class MessageLine : public QFrame
{
    Q_OBJECT

public:
    explicit MessageLine(QWidget *parent = nullptr);

    /// Shows @p text, plain; it stays until it is closed or another comes.
    void show(const QString &text);
    /// The same with a button that calls @p action once.
    void show(const QString &text, const QString &button, std::function<void()> action);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
    std::function<void()> m_action;
};
