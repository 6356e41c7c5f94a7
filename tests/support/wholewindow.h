// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings.h"
#include "polling/polltimer.h"
#include "watchlist/watchlist.h"
#include "window/list/joblistview.h"
#include "window/mainwindow.h"
#include "words/language.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QTest>

#include "fakenetwork.h"
#include "storeexamples.h"

/// The window and all that it stands on, with a network that says only what it was told to, and a clock that a test sets.
struct WholeWindow
{
    explicit WholeWindow(const QString &speaks = QStringLiteral("en"), Settings::Keep keep = Settings::Keep::InMemory)
        : settings(keep)
    {
        language.install(speaks);
    }
    ~WholeWindow()
    {
        if (window)
            window->commitEdits(); // as the program does before it ends
    }

    /// Shows the window, with these jobs in the store.
    void show(const std::vector<StoredJob> &jobs = {})
    {
        QVERIFY(!watchList.store().add(jobs));
        watchList.start();
        window = std::make_unique<MainWindow>(MainWindow::Parts{.watchList = watchList,
                                                                .client = client,
                                                                .language = language,
                                                                .settings = settings,
                                                                .clock = clock});
        window->bringBack();
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        list = window->findChild<JobListView *>();
    }

    QAction *action(const QString &text) const
    {
        for (QAction *one : window->findChildren<QAction *>()) {
            if (one->text() == text)
                return one;
        }
        qFatal("no such action: %s", qPrintable(text));
    }

    /// A button that can be seen, in the window or its dialogs; null for none.
    QAbstractButton *button(const QString &text) const
    {
        for (auto *one : window->findChildren<QAbstractButton *>()) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        return nullptr;
    }

    /// All that labels say which can be seen.
    QString shownTexts() const
    {
        QString texts;
        for (const QLabel *label : window->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts += label->text() + u'\n';
        }
        return texts;
    }

    QDateTime wall = noon;
    Clock clock{[] { return SteadyTime(std::chrono::hours(1)); }, [this] { return wall; }, [] { return 0.0; }};
    Language language;
    Settings settings;
    FakeNetwork network;
    MonitorClient client{network.options()};
    WatchList watchList{{JobStore::inMemory(), {}}, clock, {}, std::chrono::milliseconds(0)};
    JobListModel &model = watchList.model();
    Poller &poller = watchList.poller();
    PollTimer pollTimer{poller, client, clock};
    std::unique_ptr<MainWindow> window;
    JobListView *list = nullptr;
};
