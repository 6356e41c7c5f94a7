// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportactions.h"

#include "historypage.h"
#include "window/list/joblistview.h"
#include "window/inlinemessage.h"

#include "words/inputtext.h"
#include "words/pastetext.h"
#include "words/phrases.h"
#include "words/reporttext.h"

#include "desktop/settings.h"
#include "intake/inputfile.h"
#include "jobs/joblistmodel.h"
#include "store/transfer.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

QString documents()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

/// Every row of @p model below @p parent, at whatever depth.
void collect(const QAbstractItemModel &model, const QModelIndex &parent,
             const std::function<void(const QModelIndex &)> &take)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        take(index);
        collect(model, index, take);
    }
}

} // namespace

ReportActions::ReportActions(WatchList &watchList, Settings &settings, JobListView *list, InlineMessage *message,
                             QObject *parent)
    : QObject(parent), m_watchList(watchList), m_model(watchList.model()), m_settings(settings), m_list(list),
      m_message(message), m_save(new QAction(this)), m_import(new QAction(this))
{
    connect(m_save, &QAction::triggered, this, &ReportActions::askWhereTo);
    connect(m_import, &QAction::triggered, this, &ReportActions::askWhereFrom);
}

void ReportActions::retranslateUi()
{
    m_save->setText(tr("&Report …"));
    m_save->setToolTip(tr("Save the selected jobs, or all that are shown, to a file"));
    m_import->setText(tr("&Import a list …"));
}

/// All rows that the filter and the search leave, folded ones too, in the order of the list.
std::vector<Job> ReportActions::shownJobs() const
{
    std::vector<Job> jobs;
    collect(*m_list->model(), {}, [&](const QModelIndex &row) {
        if (const Job *job = m_model.find(row.data(JobListModel::IdRole).value<JobId>()))
            jobs.push_back(*job);
    });
    return jobs;
}

/// Several that are selected, else what is shown.
ReportActions::Chosen ReportActions::chosen() const
{
    const auto count = [](const std::vector<Job> &jobs) { return static_cast<int>(jobs.size()); };
    if (m_history && m_history->isVisible()) {
        std::vector<Job> jobs = m_history->selectedJobs();
        if (jobs.size() > 1)
            return {jobs, tr("Report on %Ln selected job(s)", nullptr, count(jobs))};
        jobs = m_history->shownJobs();
        return {jobs, tr("Report on %Ln job(s) of the history", nullptr, count(jobs))};
    }
    std::vector<Job> jobs;
    for (const JobId id : m_list->selectedIds())
        jobs.push_back(*m_model.find(id));
    if (jobs.size() > 1)
        return {jobs, tr("Report on %Ln selected job(s)", nullptr, count(jobs))};
    jobs = shownJobs();
    if (jobs.size() == m_model.jobs().size())
        return {jobs, tr("Report on all %Ln job(s)", nullptr, count(jobs))};
    return {jobs, tr("Report on the %Ln job(s) shown", nullptr, count(jobs))};
}

void ReportActions::askWhereTo()
{
    const auto [jobs, said] = chosen();
    const QDateTime now = m_watchList.now();
    const QString csv = tr("Table (*.csv)");
    const QString markdown = tr("Markdown (*.md)");
    const QString list = tr("List to look at on another computer (*.json)");
    const QString secretList = tr("List to continue watching there: contains monitor URLs, as secret as passwords (*.json)");
    auto *dialog = new QFileDialog(m_list->window(), said);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(documents());
    //: a file's name; %1 is a date: 2026-11-23
    dialog->selectFile(tr("Copyjobs %1").arg(m_watchList.now().toLocalTime().date().toString(Qt::ISODate)));
    dialog->setNameFilters({csv, markdown, list, secretList});
    const auto setSuffix = [=](const QString &filter) {
        dialog->setDefaultSuffix(filter == csv ? u"csv"_s : filter == markdown ? u"md"_s : u"json"_s);
    };
    setSuffix(csv);
    connect(dialog, &QFileDialog::filterSelected, dialog, setSuffix);
    connect(dialog, &QFileDialog::fileSelected, this, [=, this, jobs = jobs](const QString &path) {
        // What somebody calls a file counts more than what is chosen below it.
        const QString suffix = QFileInfo(path).suffix().toLower();
        const QString filter = dialog->selectedNameFilter();
        const bool isList = filter == list || filter == secretList;
        if (suffix == "json"_L1 || (isList && suffix != "csv"_L1 && suffix != "md"_L1))
            write(path, toJson(jobs, filter == secretList));
        else if (suffix == "md"_L1 || (filter == markdown && suffix != "csv"_L1))
            write(path, ReportText::markdown(jobs, QLocale(), now).toUtf8());
        else
            write(path, ReportText::csv(jobs, QLocale(), now));
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReportActions::askWhereFrom()
{
    auto *dialog = new QFileDialog(m_list->window(), tr("Import a list"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setDirectory(documents());
    dialog->setNameFilters({tr("Lists, tables and texts (*.json *.csv *.txt *.log *.har)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ReportActions::read);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReportActions::write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                         && file.write(bytes) == bytes.size() && file.commit();
    const QString name = QDir::toNativeSeparators(path);
    if (written) {
        //: %1 is the path of a file
        m_message->show(tr("Saved as %1.").arg(name));
    } else {
        //: %1 is the path of a file, %2 the reason in the words of the system
        m_message->show(tr("%1 could not be written (%2).").arg(name, file.errorString()));
    }
}

void ReportActions::read(const QString &path)
{
    const QString name = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        //: %1 is the path of a file, %2 the reason in the words of the system
        m_message->show(tr("%1 could not be read (%2).").arg(name, file.errorString()));
        return;
    }
    const ReadBytes read = readBytes(file);
    const auto *bytes = std::get_if<QByteArray>(&read);
    if (!bytes) {
        m_message->show(InputText::tooLong(QFileInfo(path).fileName()));
        return;
    }
    auto list = listFromJson(*bytes);
    if (!list) {
        emit textRead(decodedText(*bytes)); // what is in it, or why nothing is, is said as with any pasted text
        return;
    }
    QStringList unknownHosts;
    for (const StoredJob &stored : list->jobs) {
        if (isUnknownHost(stored) && !unknownHosts.contains(stored.job.place.host))
            unknownHosts.append(stored.job.place.host);
    }
    if (unknownHosts.isEmpty())
        takeIn(std::move(list->jobs));
    else
        askAboutUnknownHosts(list->jobs, unknownHosts);
}

/// Whether its host would be asked about if the URL were pasted.
bool ReportActions::isUnknownHost(const StoredJob &stored) const
{
    return verdictOn(stored) == IntakeVerdict::UnknownHost;
}

/// What would become of its URL if it were pasted; none where it is not asked any more.
std::optional<IntakeVerdict> ReportActions::verdictOn(const StoredJob &stored) const
{
    if (!stored.job.url || hasEnded(stored.job.progress.state))
        return std::nullopt;
    return admit({.link = *stored.job.url}, m_watchList.rules(m_settings)).verdict;
}

void ReportActions::askAboutUnknownHosts(const std::vector<StoredJob> &jobs, const QStringList &hosts)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Import a list"), PasteText::unknownHostsQuestion(hosts),
                                QMessageBox::Cancel, m_list->window());
    box->setTextFormat(Qt::PlainText);
    const QPushButton *all = box->addButton(tr("&Watch them"), QMessageBox::AcceptRole);
    const QPushButton *others = box->addButton(tr("&Import only the others"), QMessageBox::AcceptRole);
    connect(all, &QAbstractButton::clicked, this, [this, jobs] {
        for (const StoredJob &stored : jobs) {
            if (isUnknownHost(stored))
                m_settings.allowHost(stored.job.url->hostKey());
        }
        takeIn(jobs);
    });
    connect(others, &QAbstractButton::clicked, this, [this, jobs] {
        std::vector<StoredJob> rest = jobs;
        std::erase_if(rest, [this](const StoredJob &stored) { return isUnknownHost(stored); });
        takeIn(std::move(rest));
    });
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void ReportActions::takeIn(std::vector<StoredJob> jobs)
{
    const auto forbidden = static_cast<int>(
        std::erase_if(jobs, [this](const StoredJob &stored) { return verdictOn(stored) == IntakeVerdict::Refused; }));
    const ImportCounts counts = m_watchList.importJobs(std::move(jobs));
    QStringList sentences{tr("%Ln job(s) imported.", nullptr, counts.watched + counts.ended)};
    if (counts.known > 0)
        sentences.append(tr("%Ln job(s) were here already.", nullptr, counts.known));
    if (counts.withoutUrl > 0)
        sentences.append(
            tr("%Ln running job(s) came without a monitor URL and cannot be watched.", nullptr, counts.withoutUrl));
    if (forbidden > 0)
        sentences.append(tr("%Ln job(s) of hosts that your administrator does not allow were left out.", nullptr, forbidden));
    m_message->show(Phrases::sentences(sentences));
    emit imported(counts);
}
