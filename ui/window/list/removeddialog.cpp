// SPDX-License-Identifier: GPL-3.0-or-later
#include "removeddialog.h"

#include "words/jobtext.h"
#include "words/phrases.h"

#include "watchlist/watchlist.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

RemovedDialog::RemovedDialog(WatchList &watchList, const QDateTime &now, QWidget *parent)
    : QDialog(parent), m_watchList(watchList), m_list(new QListWidget)
{
    setWindowTitle(tr("Recently removed"));
    auto *explanation = new QLabel;
    explanation->setWordWrap(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("Removed jobs"));
    std::vector<StoredJob> removed = m_watchList.recentlyRemoved();
    std::ranges::stable_sort(removed, std::ranges::greater(), &StoredJob::removedAt);
    for (const StoredJob &stored : removed) {
        //: a removed job: %1 is its name, %2 its place, %3 a time
        auto *item = new QListWidgetItem(tr("%1 – %2, removed %3")
                                             .arg(Phrases::sanitized(stored.job.name), JobText::place(stored.job.place),
                                                  Phrases::moment(stored.removedAt, QLocale(), now)));
        item->setData(Qt::UserRole, stored.job.id);
        m_list->addItem(item);
    }
    explanation->setText(m_list->count() > 0 ? tr(
                             "These jobs were removed while they ran. They are kept for a day, or until their monitor "
                             "URL expires.")
                                             : tr("No job was removed while it ran, or it was too long ago."));
    m_list->setVisible(m_list->count() > 0);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *restore = buttons->addButton(tr("&Put back"), QDialogButtonBox::AcceptRole);
    restore->setEnabled(false);
    restore->setDefault(true);
    connect(m_list, &QListWidget::itemSelectionChanged, restore,
            [this, restore] { restore->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &RemovedDialog::restoreSelected);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    m_list->setCurrentRow(0); // the last one removed

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation, m_list->count() > 0 ? 0 : 1);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    const int line = fontMetrics().height();
    resize(34 * line, 18 * line);
}

void RemovedDialog::restoreSelected()
{
    QList<JobId> ids;
    for (const QListWidgetItem *item : m_list->selectedItems())
        ids.append(item->data(Qt::UserRole).toLongLong());
    emit restored(m_watchList.restore(ids));
    accept();
}
