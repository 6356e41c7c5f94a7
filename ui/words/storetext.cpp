// SPDX-License-Identifier: GPL-3.0-or-later
#include "storetext.h"

#include "phrases.h"

#include <QDir>

namespace {

QString nothingKept()
{
    return StoreText::tr("New jobs are watched but will be lost when you quit Copyjobs.");
}

QString toldAgain()
{
    return StoreText::tr("Anything unsaved is checked and reported again at the next start.");
}

QString damaged(const StoreFault &fault, const QString &path)
{
    if (fault.setAside.isEmpty()) {
        //: %1 is the path of a file
        return Phrases::sentences(
            {StoreText::tr("The list in %1 is damaged and could not be moved aside.").arg(path), nothingKept()});
    }
    //: %1 is the path of a file
    return StoreText::tr(
               "The stored list was damaged. It was moved aside as %1, and a new one was begun. The old file may hold "
               "monitor URLs: please delete it when you no longer need it.")
        .arg(QDir::toNativeSeparators(fault.setAside));
}

} // namespace

QString StoreText::fault(const StoreFault &fault)
{
    const QString path = QDir::toNativeSeparators(fault.path);
    switch (fault.kind) {
    case StoreFault::NotWritable:
        //: %1 is the path of a file
        return Phrases::sentences(
            {tr("The list in %1 cannot be written.").arg(path),
             tr("Changes are watched and reported from now on, but will be lost when you quit Copyjobs.")});
    case StoreFault::Locked:
        //: %1 is the path of a file
        return Phrases::sentences({tr("Another program is using the list in %1.").arg(path), nothingKept()});
    case StoreFault::Newer:
        //: %1 is the path of a file
        return Phrases::sentences(
            {tr("The list in %1 was written by a newer version of Copyjobs and was left as it is.").arg(path),
             nothingKept()});
    case StoreFault::NotMigrated:
        //: %1 is the path of a file, %2 the reason in the words of a library
        return Phrases::sentences(
            {tr("The list in %1 was written by an older version of Copyjobs and could not be updated (%2). It "
                "was left as it is.")
                 .arg(path, Phrases::sanitized(fault.detail)),
             nothingKept()});
    case StoreFault::PartlyUnreadable:
        //: about the stored list
        return tr("%Ln job(s) of the stored list could not be read completely. Those with a monitor URL are checked again; the "
                  "others were moved aside.",
                  nullptr, fault.jobs);
    case StoreFault::Damaged:
        return damaged(fault, path);
    case StoreFault::DiskFull:
        //: %1 is the path of a file
        return Phrases::sentences(
            {tr("The disk is full: the last change to the list in %1 is not stored yet. Copyjobs keeps "
                "trying; please free up disk space before you quit.")
                 .arg(path),
             toldAgain()});
    case StoreFault::WriteFailed:
        break;
    }
    //: %1 is the path of a file, %2 the reason in the words of a library
    return Phrases::sentences(
        {tr("The last change to the list in %1 could not be stored (%2). Copyjobs keeps trying until you quit.")
             .arg(path, Phrases::sanitized(fault.detail)),
         toldAgain()});
}

QString StoreText::settingsUnreadable(const QString &path)
{
    //: %1 is the path of a file
    return tr("The settings for everybody in %1 cannot be read. Until they can be, no other hosts are asked and no program "
              "is run. Please tell your administrator.")
        .arg(QDir::toNativeSeparators(path));
}

NoticeText StoreText::missed(const MissedOutcomesSummary &summary)
{
    QStringList counts;
    if (summary.completed > 0) {
        //: of the jobs that ended while the program did not run
        counts << tr("%Ln completed", nullptr, summary.completed);
    }
    if (summary.failed > 0) {
        //: of the jobs that ended while the program did not run
        counts << tr("%Ln failed", nullptr, summary.failed);
    }
    if (summary.cancelled > 0) {
        //: of the jobs that ended while the program did not run
        counts << tr("%Ln cancelled", nullptr, summary.cancelled);
    }
    if (summary.unknown > 0) {
        //: at the end of a list of counts
        counts << tr("the outcome of %Ln job(s) is unknown", nullptr, summary.unknown);
    }
    NoticeText text;
    text.title = tr("While Copyjobs was not running");
    //: %1 is a list of counts: "7 completed, 1 failed"
    text.body = tr("%1.").arg(Phrases::list(counts));
    return text;
}
