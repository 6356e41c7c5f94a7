// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/admission.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

class WatchList;
class QEvent;
class QMainWindow;
class QMimeData;
class QRubberBand;
class Settings;

/// From pasted text to watched jobs: at once where nothing has to be asked or explained, through the Add dialog otherwise.
/// Long text is read by another thread, one after the other, and thousands of jobs are added in steps between which the window can be used.
class AddJobs : public QObject
{
    Q_OBJECT

public:
    /// @p window is what the dialog belongs to, and takes what is dropped on it.
    AddJobs(WatchList &watchList, Settings &settings, QMainWindow *window);

    /// Whether there are monitor URLs in @p text, at least in its first hundred thousand characters.
    static bool hasMonitorUrl(const QString &text);
    /// Whether the window's Ctrl+V shall have this key, whatever has the focus: there are monitor URLs in the clipboard.
    static bool isPasteOfMonitorUrl(QEvent *event);
    /// What @p data holds as text: of its plain text, its rich text (labels are names) and its addresses what has most
    /// monitor URLs; plain text where none has any.
    static QString textOf(const QMimeData &data);
    /// The same of the clipboard.
    static QString clipboardText();
    /// Takes text from the clipboard, or out of a file that was no list.
    void takeText(const QString &text);
    /// The same of the clipboard. Wayland shows it only to who has the keyboard: there when the window is in front.
    void takeClipboard();
    /// The same once the window is in front, so that what is asked about it comes over the window.
    void takeClipboardInFront();
    /// Takes what was dropped: the text in files, one by one, or the text itself.
    void takeDropped(const QMimeData &data);
    /// Takes the text of files, each read by itself.
    void takeFiles(const QStringList &paths);
    /// The same for text from the command line, where the person has typed or chosen it: loopback needs no question.
    void takeTrustedText(const QString &text);
    /// Watches jobs that were judged before, and says what is remarkable. Those without a name get one.
    void takeJobs(const QList<NewJob> &jobs);
    /// Opens the Add dialog, with what monitor URLs the clipboard holds.
    void openDialog();
    /// Asks for files and takes their text.
    void askForFiles();

signals:
    /// These are watched now.
    void added(const QList<JobId> &ids);
    /// These were watched already; some may have left the list.
    void alreadyWatched(const QList<JobId> &ids);
    /// The window is wanted in front: only then the clipboard can be read.
    void windowWanted();
    /// Something a person should read, in whole sentences.
    void said(const QString &text);
    /// The clipboard holds URLs that are not watched yet, which takeClipboard() would take; in a sentence.
    void offered(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What a person wanted to be added, and what is told when it is.
    struct Intake
    {
        QList<NewJob> jobs;
        QList<JobId> ids;     ///< of those that are added
        qsizetype done = 0;   ///< jobs that the list has taken or refused
        QList<JobId> watched; ///< what was watched before
        QStringList sentences;
    };

    /// Texts that were taken while others were read.
    struct Waiting
    {
        QStringList texts;
        bool trustLoopback = false;
    };

    void take(QStringList texts, bool trustLoopback);
    void takeNext();
    void offerClipboard();
    void openDialogWith(const QString &text, const FoundLinks &found);
    void finish();
    void finishAll();
    void judge(FoundLinks found);
    void add(Intake intake);
    void addSome();
    QString addedSentence(qsizetype count) const;
    QSet<QString> takenNames() const;
    QStringList namesFor(const QList<IntakeEntry> &entries) const;

    WatchList &m_watchList;
    Settings &m_settings;
    QMainWindow *m_window;
    QRubberBand *m_dropLight; ///< over what takes a drop
    bool m_takesWhenActive = false;
    size_t m_offered = 0;     ///< hash of the clipboard that was offered last
    QFutureWatcher<FoundLinks> m_reading;
    QStringList m_texts;          ///< that are read just now; empty for none
    bool m_trustLoopback = false; ///< in that text
    QList<Waiting> m_waiting;
    QTimer m_more; ///< runs while there are more jobs to add
    Intake m_intake;
};
