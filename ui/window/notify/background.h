// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "announcer.h"
#include "launcherentry.h"
#include "notifierchain.h"
#include "othernotifiers.h"
#include "trayicon.h"

#include "commandline/endcommand.h"

#include <QObject>
#include <QTimer>

#include <memory>

class InlineMessage;
class QMainWindow;
class Settings;
class WatchList;
struct MissedOutcomesSummary;

/// What people meet of the program outside its window: notifications, the tray icon, the launcher's progress, the entry
/// that starts it at login, and the program that is run when jobs end.
class Background : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this.
    struct Parts
    {
        WatchList &watchList;
        Settings &settings;
        Clock clock;
        bool practice = false; ///< nothing is started, at login or when jobs end
        QMainWindow *window;
        InlineMessage *message;
        TrayIcon::Actions actions;
        std::function<bool(JobId)> isOnScreen; ///< the row, if the window is
    };

    explicit Background(Parts parts);
    ~Background() override;

    /// Whether a hidden window can be found again by the tray icon.
    bool canHoldWindow() const { return m_tray.canHoldWindow(); }
    /// Takes over what was chosen.
    void applySettings();
    /// Tells what became of something that was asked for from the tray, where the window cannot be seen.
    void answer(const QString &text);

signals:
    /// The window shall come to the front with these jobs selected.
    void showRequested(const QList<JobId> &ids);
    void toggled();
    void pasteTriggered();
    /// The tray icon was there and is not any more.
    void trayVanished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onNoticed(JobId id, NoticeKind kind);
    void onMissed(const MissedOutcomesSummary &summary);
    void runEndCommand(JobId id);
    void runForBatches();
    void update();
    void updateAutostart();
    void setQuiet(bool quiet);
    void show(const QList<JobId> &ids, const QString &activationToken);
    void sayInWindow(const Notification &notification);
    void sayWay(qsizetype way);
    QString toolTip() const;

    Parts m_parts;
    TrayIcon m_tray;
    std::vector<std::unique_ptr<Notifier>> m_ways;
    std::unique_ptr<NotifierChain> m_notifier;
    std::unique_ptr<Announcer> m_announcer;
    EndCommand m_endCommand;
    LauncherEntry m_launcher;
    QSet<QString> m_batches; ///< of jobs that have just ended
    QTimer m_batchesEnd;
    QTimer m_updating;
    QTimer m_quietEnds;
    std::optional<bool> m_autostart; ///< as it was set last
    bool m_updateAgain = false;
    QString m_waySaid; ///< with the messages until the person has seen one
};
