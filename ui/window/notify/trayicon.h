// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trayhost.h"
#include "trayimage.h"

#include <QSystemTrayIcon>
#include <QTimer>

#include <memory>

class QAction;
class QMenu;

/// The icon in the tray: how far all jobs are, a tooltip that sums up, and a menu with what is needed while the window is
/// hidden. It comes when a tray is there, be it late, and says when it is no longer to be found.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    /// The window's own actions that are offered here too.
    struct Actions
    {
        QAction *add;
        QAction *checkNow;
        QAction *quit;
    };

    TrayIcon(const Actions &actions, QWidget *window);
    ~TrayIcon() override;

    /// What is shown from now on; the desktop hears of it where it is new. That something needs attention is drawn: the
    /// status that the specification has for it is set by Qt alone, for messages of its own.
    void setState(const TrayLook &look, const QString &toolTip);
    void setQuiet(bool quiet);
    /// Whether the window is in the front, which decides what a click does.
    void setWindowInFront(bool inFront);

    /// Whether the window can be hidden and found again: a tray is there and shows us.
    bool canHoldWindow() const;
    /// Whether a message of this icon can be seen. Over the bus it would be handed to the desktop's notifications.
    bool canShowMessages() const;
    void showMessage(const QString &title, const QString &text, const QIcon &icon);

signals:
    /// The person wants to see the window, or to hide it.
    void toggled();
    void pasteTriggered();
    void quietChosen(bool quiet);
    void messageClicked();
    /// The icon was there and can no longer be found, and that is not just a panel that restarts.
    void vanished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onHostChanged();
    void create();
    void check();
    void update();
    void retranslateUi();
    QAction *mirror(const QAction *original, const QString &icon);

    TrayHost m_host;
    std::unique_ptr<QMenu> m_menu;
    QAction *m_paste;
    QAction *m_quiet;
    QAction *m_toggle;
    bool m_inFront = true;
    std::unique_ptr<QSystemTrayIcon> m_icon; ///< null until a tray was seen: Qt looks only once which kind there is
    bool m_isOverBus = false;                ///< that kind, and then Qt goes on saying that a tray is there
    TrayLook m_look;
    QString m_toolTip;
    std::optional<TrayLook> m_shownLook;
    QTimer m_checking;
    bool m_wasThere = false;
};
