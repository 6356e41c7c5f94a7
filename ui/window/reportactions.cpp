// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportactions.h"

#include "joblistview.h"
#include "messageline.h"

#include "words/reporttext.h"

#include "store/jobkeeper.h"
#include "store/transfer.h"

#include <QAction>
#include <QFileDialog>
#include <QSaveFile>

using namespace Qt::StringLiterals;

ReportActions::ReportActions(const JobListModel &model, JobKeeper &keeper, JobListView *list, MessageLine *message,
                             QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_keeper(keeper)
    , m_list(list)
    , m_message(message)
    , m_save(new QAction(this))
    , m_import(new QAction(this))
{
    connect(m_save, &QAction::triggered, this, &ReportActions::askWhereTo);
    connect(m_import, &QAction::triggered, this, &ReportActions::askWhereFrom);
}

void ReportActions::retranslateUi()
{
    m_save->setText(tr("&Report …"));
    m_save->setToolTip(tr("Save the selected jobs, or all of them, to a file"));
    m_import->setText(tr("&Import a list …"));
}

std::vector<Job> ReportActions::chosenJobs() const
{
    const QList<JobId> ids = m_list->selectedIds();
    if (ids.size() < 2)
        return m_model.jobs();
    std::vector<Job> jobs;
    for (const JobId id : ids)
        jobs.push_back(*m_model.find(id));
    return jobs;
}

void ReportActions::askWhereTo()
{
    const QString csv = tr("Table (*.csv)");
    const QString markdown = tr("Markdown (*.md)");
    const QString list = tr("List for another computer (*.json)");
    const QString secretList = tr("The same with monitor URLs, as secret as passwords (*.json)");
    auto *dialog = new QFileDialog(m_list->window(), tr("Save a report"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({csv, markdown, list, secretList});
    const auto setSuffix = [=](const QString &filter) {
        dialog->setDefaultSuffix(filter == csv ? u"csv"_s : filter == markdown ? u"md"_s : u"json"_s);
    };
    setSuffix(csv);
    connect(dialog, &QFileDialog::filterSelected, dialog, setSuffix);
    connect(dialog, &QFileDialog::fileSelected, this, [=, this, jobs = chosenJobs()](const QString &path) {
        const QString filter = dialog->selectedNameFilter();
        if (filter == csv)
            write(path, ReportText::csv(jobs, QLocale()));
        else if (filter == markdown)
            write(path, ReportText::markdown(jobs, QLocale()).toUtf8());
        else
            write(path, toJson(jobs, filter == secretList));
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReportActions::askWhereFrom()
{
    auto *dialog = new QFileDialog(m_list->window(), tr("Import a list"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("List from another computer (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, this, &ReportActions::read);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReportActions::write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(bytes) == bytes.size() && file.commit();
    //: %1 is the path of a file
    m_message->show(written ? tr("Saved as %1.").arg(QDir::toNativeSeparators(path))
                            : tr("%1 could not be written.").arg(QDir::toNativeSeparators(path)));
}

void ReportActions::read(const QString &path)
{
    constexpr qint64 largest = 256 * 1024 * 1024;
    QFile file(path);
    const auto list = file.open(QIODevice::ReadOnly) ? listFromJson(file.read(largest)) : std::nullopt;
    if (!list) {
        //: %1 is the path of a file
        m_message->show(tr("%1 is not a list that Copyjobs has saved.").arg(QDir::toNativeSeparators(path)));
        return;
    }
    const ImportCounts counts = m_keeper.importJobs(list->jobs);
    m_message->show(tr("%Ln job(s) imported.", nullptr, counts.watched + counts.ended) + u' '
                    + (counts.withoutUrl > 0
                           ? tr("%Ln running job(s) came without a monitor URL and cannot be watched.", nullptr, counts.withoutUrl)
                           : QString()));
}
