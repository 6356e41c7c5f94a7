// SPDX-License-Identifier: GPL-3.0-or-later
#include "pasteflow.h"

#include "adddialog.h"

#include "words/jobnames.h"
#include "words/pastetext.h"

#include "jobs/joblistmodel.h"
#include "session/settings.h"
#include "store/jobkeeper.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

PasteFlow::PasteFlow(JobListModel &model, JobKeeper &keeper, Settings &settings, QWidget *window)
    : QObject(window)
    , m_model(model)
    , m_keeper(keeper)
    , m_settings(settings)
    , m_window(window)
{
}

bool PasteFlow::isPasteOfMonitorUrl(QEvent *event)
{
    return event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)
        && findMonitorLinks(QGuiApplication::clipboard()->text()).hasMonitorUrl();
}

void PasteFlow::takeText(const QString &text)
{
    take(text, false);
}

void PasteFlow::takeDropped(const QMimeData &data)
{
    QString text;
    for (const QUrl &url : data.urls()) {
        QFile file(url.toLocalFile());
        if (url.isLocalFile() && file.open(QIODevice::ReadOnly))
            text += QString::fromUtf8(file.readAll()) + u'\n';
    }
    takeText(text.isEmpty() ? data.text() : text);
}

void PasteFlow::takeTrustedText(const QString &text)
{
    take(text, true);
}

void PasteFlow::take(const QString &text, bool trustLoopback)
{
    const FoundLinks found = findMonitorLinks(text);
    const QList<IntakeEntry> entries = assess(found, rules(trustLoopback));
    if (entries.isEmpty()) {
        emit said(found.otherUrls > 0 ? PasteText::noneAmongUrls(found.otherUrls) : PasteText::nothingToPaste());
        return;
    }
    // One wrong thing needs one sentence, not a dialog.
    if (entries.size() == 1 && entries.first().verdict == IntakeVerdict::Refused) {
        emit said(PasteText::verdict(entries.first()));
        return;
    }
    const bool clear = std::ranges::all_of(entries, [](const IntakeEntry &entry) {
        return entry.verdict == IntakeVerdict::Ready || entry.verdict == IntakeVerdict::AlreadyWatched;
    });
    if (!clear) {
        openDialog(text);
        return;
    }

    const QStringList names = namesFor(entries);
    QList<NewJob> fresh;
    QList<JobId> watched;
    QStringList sentences;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const IntakeEntry &entry = entries[i];
        if (entry.verdict == IntakeVerdict::Ready) {
            fresh.append({*entry.url(), names[i], entry.found.batch, entry.found.note});
        } else {
            watched.append(entry.known->id);
            if (entry.otherNameCame || hasEnded(entry.known->state))
                sentences.append(PasteText::verdict(entry));
        }
    }
    if (!fresh.isEmpty()) {
        sentences.prepend(PasteText::added(static_cast<int>(fresh.size())));
        add(fresh);
    }
    if (!watched.isEmpty()) {
        if (sentences.isEmpty())
            sentences.append(PasteText::alreadyWatched(entries.first().known->name));
        emit alreadyWatched(watched);
    }
    emit said(sentences.join(u' '));
}

void PasteFlow::takeJobs(const QList<NewJob> &jobs)
{
    QList<NewJob> fresh;
    QStringList sentences;
    for (const NewJob &job : jobs) {
        const auto known = m_keeper.known(job.url);
        // As what is pasted: one of unknown outcome that has left the list can be tried again.
        if (!known || !(known->inList || hasEnded(known->state)))
            fresh.append(job);
        else if (!job.name.isEmpty() && job.name != known->name)
            sentences.append(PasteText::belongsTo(known->name, job.name));
        else if (hasEnded(known->state))
            sentences.append(PasteText::alreadyEnded(*known, QLocale()));
    }
    if (!fresh.isEmpty()) {
        sentences.prepend(PasteText::added(static_cast<int>(fresh.size())));
        nameTheNameless(fresh, takenNames(), QLocale());
        // What a person has selected stays so: it is not they who added these.
        m_keeper.add(fresh);
    }
    if (!sentences.isEmpty())
        emit said(sentences.join(u' '));
}

void PasteFlow::openDialog(const QString &text)
{
    auto *dialog = new AddDialog({rules(false), [this](const auto &entries) { return namesFor(entries); }}, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddDialog::chosen, this, [this](const QList<NewJob> &jobs) {
        for (const NewJob &job : jobs) {
            if (job.url.hostKind() != HostKind::Known)
                m_settings.allowHost(job.url.hostKey());
        }
        add(jobs);
        emit said(PasteText::added(static_cast<int>(jobs.size())));
    });
    if (!text.isEmpty())
        dialog->addText(text);
    dialog->open();
}

void PasteFlow::add(const QList<NewJob> &jobs)
{
    emit added(m_keeper.add(jobs));
}

IntakeRules PasteFlow::rules(bool trustLoopback) const
{
    return {.known = [this](const MonitorUrl &url) { return m_keeper.known(url); },
            .isAllowed = [this, trustLoopback](const MonitorUrl &url) {
                return (trustLoopback && url.hostKind() == HostKind::Loopback)
                    || m_settings.allowedHosts().contains(url.hostKey());
            }};
}

QSet<QString> PasteFlow::takenNames() const
{
    QSet<QString> taken;
    for (const Job &job : m_model.jobs())
        taken.insert(job.name);
    return taken;
}

QStringList PasteFlow::namesFor(const QList<IntakeEntry> &entries) const
{
    JobNames names(takenNames());
    QStringList given;
    given.reserve(entries.size());
    for (const IntakeEntry &entry : entries) {
        if (entry.verdict == IntakeVerdict::AlreadyWatched)
            given.append(entry.known->name);
        else if (!entry.found.name.isEmpty() || !entry.url())
            given.append(entry.found.name);
        else
            given.append(names.next(entry.url()->place(), QLocale()));
    }
    return given;
}
