// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowmemory.h"

#include "window/list/jobspage.h"

#include "desktop/settings.h"

#include <QEvent>
#include <QMainWindow>

using namespace Qt::StringLiterals;

WindowMemory::WindowMemory(QMainWindow *window, JobsPage *page, Settings &settings)
    : QObject(window), m_window(window), m_page(page), m_settings(settings)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(500));
    connect(&m_pause, &QTimer::timeout, this, &WindowMemory::save);
    connect(m_page, &JobsPage::layoutChanged, this, &WindowMemory::saveSoon);
    m_window->installEventFilter(this);
}

void WindowMemory::restore()
{
    m_window->restoreGeometry(m_settings.layout(u"window"_s)); // Qt moves it onto a screen that is there
    m_page->restoreLayout(m_settings);
    m_isRestored = true;
}

void WindowMemory::save()
{
    m_settings.setLayout(u"window"_s, m_window->saveGeometry());
    m_page->saveLayout(m_settings);
}

void WindowMemory::saveSoon()
{
    if (m_isRestored)
        m_pause.start();
}

bool WindowMemory::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
        saveSoon();
    return QObject::eventFilter(watched, event);
}
