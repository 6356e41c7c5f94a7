// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class JobsPage;
class QMainWindow;
class Settings;

/// How a person left the window: its place and size, what the list shows, and what is selected. Written soon after it
/// changed, since nobody may come to close the window.
class WindowMemory : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this.
    WindowMemory(QMainWindow *window, JobsPage *page, Settings &settings);

    /// Brings it back as far as it is known; the window is on a screen that is there.
    void restore();
    void save();
    /// Saves when there was a pause; not before restore(), or what is remembered would be lost.
    void saveSoon();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QMainWindow *m_window;
    JobsPage *m_page;
    Settings &m_settings;
    QTimer m_pause;
    bool m_isRestored = false;
};
