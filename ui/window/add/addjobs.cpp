// SPDX-License-Identifier: GPL-3.0-or-later
#include "addjobs.h"

#include "adddialog.h"

#include "words/inputtext.h"
#include "words/jobnames.h"
#include "words/pastetext.h"

#include "desktop/settings.h"
#include "intake/inputfile.h"
#include "intake/linkname.h"
#include "jobs/joblistmodel.h"
#include "watchlist/watchlist.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMimeData>
#include <QRubberBand>
#include <QtConcurrentRun>

#include <algorithm>

namespace {

/// Characters that are enough to see whether there is a monitor URL: the length of a hundred of them.
constexpr qsizetype Beginning = 100'000;
/// What the dialog shows of a text: more than this would take its field too long.
constexpr qsizetype LongText = 1'000'000;
/// So many jobs are on disk and in the list within two frames or three.
constexpr qsizetype JobsAtATime = 1000;

/// Whether more is to be said of a job that is known than that it is.
bool isRemarkable(const IntakeEntry &entry)
{
    return entry.otherNameCame || hasEnded(entry.known->state);
}

FoundLinks linksIn(const QStringList &texts)
{
    FoundLinks all;
    for (const QString &text : texts)
        all += findMonitorLinks(text);
    return all;
}

} // namespace

AddJobs::AddJobs(WatchList &watchList, Settings &settings, QMainWindow *window)
    : QObject(window), m_watchList(watchList), m_settings(settings), m_window(window),
      m_dropLight(new QRubberBand(QRubberBand::Rectangle, window))
{
    m_window->setAcceptDrops(true);
    m_window->installEventFilter(this);
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] {
        if (!m_texts.isEmpty()) // else finish() was quicker
            judge(m_reading.future().takeResult());
        takeNext();
    });
    connect(&m_more, &QTimer::timeout, this, [this] {
        addSome();
        takeNext();
    });
    connect(qApp, &QCoreApplication::aboutToQuit, this, &AddJobs::finishAll);
}

bool AddJobs::hasMonitorUrl(const QString &text)
{
    return findMonitorLinks(text.left(Beginning)).hasMonitorUrl();
}

bool AddJobs::isPasteOfMonitorUrl(QEvent *event)
{
    return event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)
           && hasMonitorUrl(clipboardText());
}

QString AddJobs::textOf(const QMimeData &data)
{
    QStringList readings;
    if (data.hasHtml() && data.html().size() <= MaximumText)
        readings += textOfHtml(data.html());
    readings += data.text();
    if (data.hasUrls()) {
        QString addresses;
        for (const QUrl &url : data.urls())
            addresses += QString::fromLatin1(url.toEncoded()) + u'\n';
        readings += addresses;
    }
    qsizetype most = 0;
    QString best = data.text();
    for (const QString &reading : readings) {
        const FoundLinks found = findMonitorLinks(reading.left(Beginning));
        const qsizetype count = std::ranges::count_if(found.links, [](const FoundLink &link) {
            return std::holds_alternative<MonitorUrl>(link.link) && !link.isJoined;
        });
        if (count > most) {
            most = count;
            best = reading;
        }
    }
    return best;
}

QString AddJobs::clipboardText()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data ? textOf(*data) : QString();
}

void AddJobs::takeText(const QString &text)
{
    take({text}, false);
}

void AddJobs::takeClipboard()
{
    if (QGuiApplication::platformName().startsWith(u"wayland")) {
        emit windowWanted();
        takeClipboardInFront();
    } else {
        takeText(clipboardText());
    }
}

void AddJobs::takeClipboardInFront()
{
    m_takesWhenActive = !m_window->isActiveWindow();
    if (!m_takesWhenActive)
        takeText(clipboardText());
}

void AddJobs::takeDropped(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    if (paths.isEmpty())
        takeText(textOf(data));
    else
        takeFiles(paths);
}

void AddJobs::takeFiles(const QStringList &paths)
{
    QStringList texts;
    QStringList unread;
    for (const QString &path : paths) {
        const ReadText read = readFile(path);
        if (const auto *text = std::get_if<QString>(&read))
            texts += *text;
        else
            unread += std::get<ReadFault>(read) == ReadFault::TooLong ? InputText::tooLong(QFileInfo(path).fileName())
                                                                      : InputText::neither(QFileInfo(path).fileName());
    }
    if (!texts.isEmpty())
        take(texts, false);
    if (!unread.isEmpty())
        emit said(unread.join(u' '));
}

void AddJobs::takeTrustedText(const QString &text)
{
    take({text}, true);
}

void AddJobs::take(QStringList texts, bool trustLoopback)
{
    qsizetype size = 0;
    for (const QString &text : std::as_const(texts))
        size += text.size();
    if (size > MaximumText) {
        emit said(PasteText::tooMuchText());
        return;
    }
    if (!m_texts.isEmpty() || m_more.isActive()) { // what is under way may hold the same
        m_waiting.append({std::move(texts), trustLoopback});
        return;
    }
    m_texts = std::move(texts);
    m_trustLoopback = trustLoopback;
    if (size <= Beginning) {
        judge(linksIn(m_texts));
        return;
    }
    m_reading.setFuture(QtConcurrent::run(linksIn, m_texts));
    emit said(PasteText::takingIn());
}

void AddJobs::takeNext()
{
    while (m_texts.isEmpty() && !m_more.isActive() && !m_waiting.isEmpty()) {
        Waiting next = m_waiting.takeFirst();
        take(std::move(next.texts), next.trustLoopback);
    }
}

void AddJobs::finishAll()
{
    finish();
    for (takeNext(); !m_texts.isEmpty() || m_more.isActive(); takeNext())
        finish();
}

/// What is under way is done first: what comes next may be the same.
void AddJobs::finish()
{
    if (!m_texts.isEmpty())
        judge(m_reading.future().takeResult());
    while (m_more.isActive())
        addSome();
}

void AddJobs::judge(FoundLinks found)
{
    const QStringList texts = std::exchange(m_texts, {});
    if (texts.size() > 1) { // each file was read by itself
        QSet<QByteArray> seen;
        found.links.removeIf([&seen](const FoundLink &link) {
            const auto *url = std::get_if<MonitorUrl>(&link.link);
            const qsizetype before = seen.size();
            if (url)
                seen.insert(url->secret());
            return url && seen.size() == before;
        });
    }
    const QList<IntakeEntry> entries = assess(found, m_watchList.rules(m_settings, m_trustLoopback));
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
        if (texts.size() > 1 || texts.first().size() > LongText)
            openDialogWith({}, found);
        else
            openDialogWith(texts.first(), {});
        return;
    }

    const QStringList names = namesFor(entries);
    Intake intake;
    QStringList sentences;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const IntakeEntry &entry = entries[i];
        if (entry.verdict == IntakeVerdict::Ready) {
            intake.jobs.append({*entry.url(), names[i], entry.found.batch, entry.found.note});
        } else {
            intake.watched.append(entry.known->id);
            if (isRemarkable(entry))
                sentences.append(PasteText::verdict(entry));
        }
    }
    if (sentences.isEmpty() && intake.jobs.isEmpty())
        sentences.append(PasteText::alreadyWatched(entries.first().known->name));
    if (const auto expiry = entries.size() == 1 ? entries.first().url()->expiry() : std::nullopt;
        expiry && *expiry <= m_watchList.now() && !intake.jobs.isEmpty())
        sentences.append(PasteText::expired(*expiry, QLocale(), m_watchList.now()));
    if (found.hadAccessToken)
        sentences.append(PasteText::accessTokenLeft());
    intake.sentences = sentences;
    add(std::move(intake));
}

void AddJobs::takeJobs(const QList<NewJob> &jobs)
{
    finish();
    QList<NewJob> fresh;
    QStringList sentences;
    const IntakeRules rules = m_watchList.rules(m_settings);
    for (const NewJob &job : jobs) {
        const IntakeEntry entry = admit({.link = job.url, .name = job.name}, rules);
        if (entry.verdict != IntakeVerdict::AlreadyWatched) // the rest was asked where it came from
            fresh.append(job);
        else if (isRemarkable(entry))
            sentences.append(PasteText::verdict(entry));
    }
    if (!fresh.isEmpty()) {
        nameTheNameless(fresh, takenNames(), QLocale());
        // What a person has selected stays so: it is not they who added these.
        sentences.prepend(addedSentence(m_watchList.add(fresh).size()));
    }
    if (!sentences.isEmpty())
        emit said(sentences.join(u' '));
}

void AddJobs::openDialog()
{
    const QString text = clipboardText();
    openDialogWith(hasMonitorUrl(text) ? text : QString(), {});
}

void AddJobs::askForFiles()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a file with monitor URLs"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &AddJobs::takeFiles);
    dialog->open();
}

/// Each clipboard is offered once, and nothing of it is kept.
void AddJobs::offerClipboard()
{
    if (!m_settings.offersClipboard())
        return;
    const QString text = clipboardText();
    const size_t hash = qHash(text);
    if (hash == m_offered || !hasMonitorUrl(text))
        return;
    m_offered = hash;
    int fresh = 0;
    for (const FoundLink &found : findMonitorLinks(text.left(Beginning)).links) {
        const auto *url = std::get_if<MonitorUrl>(&found.link);
        fresh += url && !m_watchList.known(*url) ? 1 : 0;
    }
    if (fresh > 0)
        emit offered(tr("The clipboard holds %Ln monitor URL(s).", nullptr, fresh));
}

bool AddJobs::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ActivationChange:
        if (m_window->isActiveWindow() && std::exchange(m_takesWhenActive, false))
            takeText(clipboardText());
        else if (m_window->isActiveWindow())
            offerClipboard();
        return false;
    case QEvent::DragEnter: {
        auto *enter = static_cast<QDragEnterEvent *>(event);
        if (enter->mimeData()->hasText() || enter->mimeData()->hasUrls())
            enter->acceptProposedAction();
        m_dropLight->setGeometry(m_window->centralWidget()->geometry());
        m_dropLight->setVisible(enter->isAccepted());
        return true;
    }
    case QEvent::DragLeave:
        m_dropLight->hide();
        return true;
    case QEvent::Drop:
        m_dropLight->hide();
        static_cast<QDropEvent *>(event)->acceptProposedAction();
        takeDropped(*static_cast<QDropEvent *>(event)->mimeData());
        return true;
    default:
        return QObject::eventFilter(watched, event);
    }
}

void AddJobs::openDialogWith(const QString &text, const FoundLinks &found)
{
    auto *dialog = new AddDialog({m_watchList.rules(m_settings),
                                  [this](const auto &entries) { return namesFor(entries); }, &AddJobs::clipboardText},
                                 m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddDialog::chosen, this, [this](const QList<NewJob> &jobs) {
        for (const NewJob &job : jobs) {
            if (job.url.hostKind() != HostKind::Known)
                m_settings.allowHost(job.url.hostKey());
        }
        add({.jobs = jobs});
    });
    connect(this, &AddJobs::added, dialog, &AddDialog::judgeAnew);
    if (!text.isEmpty())
        dialog->addText(text);
    if (!found.links.isEmpty())
        dialog->addFound(found);
    dialog->open();
}

void AddJobs::add(Intake intake)
{
    finish();
    m_intake = std::move(intake);
    m_more.start();
    if (m_intake.jobs.size() <= JobsAtATime)
        addSome();
}

void AddJobs::addSome()
{
    m_intake.ids += m_watchList.add(m_intake.jobs.mid(m_intake.done, JobsAtATime));
    m_intake.done += JobsAtATime;
    if (m_intake.done < m_intake.jobs.size())
        return;
    m_more.stop();
    Intake intake = std::exchange(m_intake, {});
    if (!intake.jobs.isEmpty())
        intake.sentences.prepend(addedSentence(intake.ids.size()));
    if (!intake.ids.isEmpty())
        emit added(intake.ids);
    if (!intake.watched.isEmpty())
        emit alreadyWatched(intake.watched);
    emit said(intake.sentences.join(u' '));
}

/// What is not on disk is said in the same breath: it replaces whatever warned of it before.
QString AddJobs::addedSentence(qsizetype count) const
{
    return m_watchList.fault() ? PasteText::addedNotStored(static_cast<int>(count))
                               : PasteText::added(static_cast<int>(count));
}

QSet<QString> AddJobs::takenNames() const
{
    QSet<QString> taken;
    for (const Job &job : m_watchList.model().jobs())
        taken.insert(job.name);
    return taken;
}

QStringList AddJobs::namesFor(const QList<IntakeEntry> &entries) const
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
