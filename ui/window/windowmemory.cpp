// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowmemory.h"

#include "window/list/joblistview.h"

#include "desktop/settings.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QSplitter>

using namespace Qt::StringLiterals;

void WindowMemory::restore(const Settings &settings) const
{
    window->restoreGeometry(settings.layout(u"window"_s)); // Qt moves it onto a screen that is there
    splitter->restoreState(settings.layout(u"splitter"_s));
    const auto choose = [&settings](const QActionGroup *choices, const QString &part) {
        const int chosen = settings.layout(part).toInt();
        if (chosen > 0 && chosen < choices->actions().size())
            choices->actions().at(chosen)->trigger();
    };
    choose(groups, u"shown"_s);
    choose(groupings, u"grouping"_s);
    list->restoreColumns(settings.layout(u"columns"_s));
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
    const auto keep = [&settings](const QActionGroup *choices, const QString &part) {
        settings.setLayout(part, QByteArray::number(choices->actions().indexOf(choices->checkedAction())));
    };
    keep(groups, u"shown"_s);
    keep(groupings, u"grouping"_s);
    settings.setLayout(u"columns"_s, list->saveColumns());
    settings.setLayout(u"details"_s, showDetails->isChecked() ? "shown" : "hidden");
    QByteArrayList ids;
    for (const JobId id : list->selectedIds().mid(0, 1000))
        ids.append(QByteArray::number(id));
    settings.setLayout(u"selection"_s, ids.join(' '));
}
