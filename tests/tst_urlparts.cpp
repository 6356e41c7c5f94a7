// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/inputcollector.h"
#include "commandline/jobevent.h"
#include "intake/linkreader.h"
#include "intake/plaintext.h"
#include "store/jobstore.h"
#include "store/transfer.h"
#include "words/inputtext.h"
#include "words/jobfacts.h"
#include "words/jobnames.h"
#include "words/jobtext.h"
#include "words/listtext.h"
#include "words/noticetext.h"
#include "words/reporttext.h"

#include "support/filebytes.h"
#include "support/fixedlocale.h"
#include "support/storeexamples.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Telling = 10; ///< more of a token than a label's short id

/// What is secret of @p url: the drive and the id in its path, and the values of its query. What is before them names the
/// site, and may be told.
QByteArrayList secretsOf(const QByteArray &url)
{
    const QByteArrayList parts = url.split('?');
    const QByteArrayList path = parts.first().split('/');
    QByteArrayList secrets{path.last()};
    std::ranges::copy_if(path, std::back_inserter(secrets), [](const QByteArray &one) { return one.startsWith("b!"); });
    for (const QByteArray &item : parts.sliced(1).join('?').split('&'))
        secrets += item.mid(item.indexOf('=') + 1);
    return secrets;
}

/// A part of one of @p secrets that is in @p told; empty for none.
QByteArray partIn(const QByteArray &told, const QByteArrayList &secrets)
{
    QSet<QByteArray> parts;
    for (const QByteArray &secret : secrets) {
        for (qsizetype at = 0; at + Telling <= secret.size(); ++at)
            parts += secret.mid(at, Telling);
    }
    for (qsizetype at = 0; at + Telling <= told.size(); ++at) {
        if (const QByteArray part = told.mid(at, Telling); parts.contains(part))
            return part;
    }
    return {};
}

/// The jobs that a text gives, all failed.
std::vector<Job> jobsOf(const InputCollector &collector)
{
    QList<NewJob> found = collector.jobs();
    nameTheNameless(found, {}, QLocale());
    std::vector<Job> jobs;
    for (const NewJob &one : found) {
        Job job = endedJob(JobId(jobs.size()) + 1, noon, JobState::Failed).job;
        job.url = one.url;
        job.place = one.url.place();
        job.expiry = one.url.expiry();
        job.name = one.name;
        job.batch = one.batch;
        job.note = one.note;
        jobs.push_back(job);
    }
    return jobs;
}

QString notices(const std::vector<Job> &jobs)
{
    Digest digest;
    QString told;
    for (const Job &job : jobs) {
        const JobNews news{job.id, NoticeKind::Failed, job.name, job.batch, job.watchedSince, job.progress};
        digest.news += news;
        told += NoticeText::error(news);
        for (const Digest &alone : {Digest{.news = {news}}, Digest{.expiring = {{job.id, job.name, {}, noon}}}}) {
            const NoticeText text = NoticeText::of(alone, QLocale(), noon);
            told += text.title + text.body;
        }
    }
    const NoticeText all = NoticeText::of(digest, QLocale(), noon);
    return told + all.title + all.body;
}

/// All that the program says of @p jobs anywhere, the URL's own copy apart.
QByteArray toldOf(const std::vector<Job> &jobs)
{
    const QLocale locale;
    QString told = QString::fromUtf8(ReportText::csv(jobs, locale, noon)) + ReportText::markdown(jobs, locale, noon)
                   + ReportText::tabbed(jobs, locale, noon) + ReportText::html(jobs, locale, noon) + notices(jobs);
    for (const Job &job : jobs) {
        told += jsonLine(jobEvent(JobEvent::Ended, job, 1, noon)) + jsonLine(listedJob(job)) + job.name + job.batch
                + job.note;
        told += ListText::cells(job, locale, noon).join(u' ') + ListText::details(job, locale, noon)
                + JobText::place(job.place) + JobFacts::error(job, locale, noon);
        for (const JobFact &fact : JobFacts::of(job, locale, noon))
            told += fact.label + fact.value;
    }
    return told.toUtf8() + toJson(jobs, false);
}

struct Pasted
{
    QString file;
    InputCollector collector{[](const MonitorUrl &) { return true; }};
};

std::vector<Pasted> allPasted()
{
    std::vector<Pasted> all;
    const QDir folder(QStringLiteral(TEST_DATA "/pasted"));
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        Pasted pasted{.file = name};
        pasted.collector.take({InputKind::File, name}, findMonitorLinks(decodedText(bytesOf(folder.filePath(name)))));
        all.push_back(std::move(pasted));
    }
    return all;
}

} // namespace

/// Whatever a monitor URL came in, no part of its secrets is in anything but its own place.
class TestUrlParts : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void areNotTold()
    {
        int urls = 0;
        for (const Pasted &pasted : allPasted()) {
            const std::vector<Job> jobs = jobsOf(pasted.collector);
            QByteArray told = toldOf(jobs);
            for (const InputIssue &issue : pasted.collector.issues()) {
                told += InputText::issue(issue, InputText::UnknownHostsBy::Option).toUtf8();
                told += jsonLine(refusedEvent(issue.entry, true)).toUtf8();
            }
            for (const Job &job : jobs) {
                if (!job.url->namesAJob())
                    continue; // a page, say
                const QByteArray part = partIn(told, secretsOf(job.url->secret()));
                QVERIFY2(part.isEmpty(), pasted.file.toUtf8() + ": " + part);
                ++urls;
            }
        }
        QVERIFY2(urls > 300, qPrintable(QString::number(urls)));
    }

    void areInNoOtherColumn()
    {
        QTemporaryDir folder;
        std::vector<StoredJob> stored;
        QList<JobId> ids;
        QByteArrayList secrets;
        for (const Pasted &pasted : allPasted()) {
            for (Job job : jobsOf(pasted.collector)) {
                job.id = JobId(stored.size()) + 1;
                ids += job.id;
                if (job.url->namesAJob())
                    secrets += secretsOf(job.url->secret());
                stored.push_back({.job = job});
            }
        }
        const auto store = std::move(JobStore::open(folder.path(), noon).store);
        QVERIFY(!store->add(stored));
        QVERIFY(!partIn(bytesIn(folder.path()), secrets).isEmpty()); // else nothing is looked for
        QVERIFY(!store->forgetUrls(ids));                            // no byte of that column is left
        QCOMPARE(partIn(bytesIn(folder.path()), secrets), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestUrlParts)
#include "tst_urlparts.moc"
