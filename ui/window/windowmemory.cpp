// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowmemory.h"

#include "window/list/joblistview.h"

#include "desktop/settings.h"

#include <QActionGroup>
#include <QLineEdit>
#include <QMainWindow>
#include <QSplitter>

using namespace Qt::StringLiterals;

void WindowMemory::restore(const Settings &settings) const
{
    window->restoreGeometry(settings.layout(u"window"_s)); // Qt moves it onto a screen that is there
    splitter->restoreState(settings.layout(u"splitter"_s));
    search->setText(QString::fromUtf8(settings.layout(u"search"_s)));
    const int shown = settings.layout(u"shown"_s).toInt();
    if (shown > 0 && shown < groups->actions().size())
        groups->actions().at(shown)->trigger();
    showDetails->setChecked(settings.layout(u"details"_s) != "hidden");
    QList<JobId> ids;
    for (const QByteArray &id : settings.layout(u"selection"_s).split(' '))
        ids.append(id.toLongLong());
    list->select(ids);
}

void WindowMemory::save(Settings &settings) const
{
    settings.setLayout(u"window"_s, window->saveGeometry());
    settings.setLayout(u"splitter"_s, splitter->saveState());
    settings.setLayout(u"search"_s, search->text().toUtf8());
    settings.setLayout(u"shown"_s, QByteArray::number(groups->actions().indexOf(groups->checkedAction())));
    settings.setLayout(u"details"_s, showDetails->isChecked() ? "shown" : "hidden");
    QByteArrayList ids;
    for (const JobId id : list->selectedIds().mid(0, 1000))
        ids.append(QByteArray::number(id));
    settings.setLayout(u"selection"_s, ids.join(' '));
}
