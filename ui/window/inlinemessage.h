// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

class ElidedLabel;
class QDialog;
class QLabel;
class QPushButton;
class QToolButton;

/// What just happened, in the status bar: for eight seconds, with at most one thing to do about it. A fault stays beside
/// it until it is closed, and one that lasts for as long as it does. It never interrupts, and all that was said can be read
/// again.
class InlineMessage : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { News, Fault };
    struct Message
    {
        QDateTime at;
        Kind kind = Kind::News;
        QString text;
    };

    explicit InlineMessage(QWidget *parent = nullptr);

    /// Shows @p text, plain, until its time is over or another comes.
    void show(const QString &text);
    /// The same with a button that calls @p action once.
    void show(const QString &text, const QString &button, std::function<void()> action);
    /// Shows what went wrong; it stays until it is closed.
    void showFault(const QString &text);
    /// Shows what is wrong: nobody can close it, and no other fault takes its place. Empty when it is over.
    void setLastingFault(const QString &text);
    /// What was shown last is true no longer. A fault stays.
    void clear();

    /// What was said in this run, the last at the end; so many at most as a person would read.
    const QList<Message> &messages() const { return m_messages; }
    /// Opens a list of them.
    void openMessages(QWidget *window);

protected:
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void note(Kind kind, const QString &text);
    void updateFault();
    void retranslateUi();

    QString m_closable;
    QString m_lasting;
    QLabel *m_faultIcon;
    ElidedLabel *m_fault;
    QToolButton *m_close;
    ElidedLabel *m_text;
    QPushButton *m_button;
    QTimer m_time;
    std::function<void()> m_action;
    QList<Message> m_messages;
    QPointer<QDialog> m_dialog;
};
