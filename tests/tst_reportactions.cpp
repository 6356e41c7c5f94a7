// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transfer.h"

#include "window/history/historypage.h"

#include "support/filebytes.h"
#include "support/fixedlocale.h"
#include "support/ownsettings.h"
#include "support/wholewindow.h"

#include <QComboBox>
#include <QFileDialog>
#include <QMessageBox>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

/// What is chosen below the file's name, in the dialog's order.
enum Filter { Csv, Markdown, List, ListWithUrls };

/// With a host that is not Microsoft's.
StoredJob unknownHostsJob(JobId id)
{
    StoredJob stored = storedJob(id);
    stored.job.url = std::get<MonitorUrl>(MonitorUrl::parse(u"https://copies.invalid/monitor/%1"_s.arg(id)));
    stored.job.place = stored.job.url->place();
    return stored;
}

} // namespace

/// Saving reports and carrying lists, by the dialogs that a person uses.
class TestReportActions : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void init()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
    }
    void cleanup() { m_all.reset(); }

    void aFileForEachPurpose_data()
    {
        QTest::addColumn<int>("filter");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<bool>("hasUrls");
        QTest::newRow("a table") << int(Csv) << u"r"_s << u"r.csv"_s << QByteArray("\xef\xbb\xbfName,Batch,") << false;
        QTest::newRow("markdown") << int(Markdown) << u"r"_s << u"r.md"_s << QByteArray("| Name | Batch |") << false;
        QTest::newRow("a list without URLs")
            << int(List) << u"r"_s << u"r.json"_s << QByteArray("{\n    \"copyjobs\"") << false;
        QTest::newRow("a list with URLs, asked for")
            << int(ListWithUrls) << u"r"_s << u"r.json"_s << QByteArray("{\n    \"copyjobs\"") << true;
        QTest::newRow("the name counts more than the choice: json, never with URLs")
            << int(Csv) << u"r.json"_s << u"r.json"_s << QByteArray("{\n    \"copyjobs\"") << false;
        QTest::newRow("the name counts more than the choice: csv")
            << int(ListWithUrls) << u"r.csv"_s << u"r.csv"_s << QByteArray("\xef\xbb\xbfName,Batch,") << false;
        QTest::newRow("the name counts more than the choice: md")
            << int(Csv) << u"r.MD"_s << u"r.MD"_s << QByteArray("| Name |") << false;
        QTest::newRow("any other name follows the choice")
            << int(Markdown) << u"r.txt"_s << u"r.txt"_s << QByteArray("| Name |") << false;
    }

    void aFileForEachPurpose()
    {
        QFETCH(int, filter);
        QFETCH(QString, typed);
        QFETCH(QString, file);
        QFETCH(QByteArray, begin);
        show({storedJob(1), endedJob(2, noon)});
        save(filter, typed);
        const QByteArray bytes = read(file);
        QVERIFY2(bytes.startsWith(begin), bytes.left(60).constData());
        QVERIFY(bytes.contains("Job 1") && bytes.contains("Job 2"));
        QTEST(bytes.contains("SECRETTOKEN"), "hasUrls");
        QVERIFY(m_all->shownTexts().contains(u"Saved as "_s + path(file)));
        QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files), QStringList{file});
        struct stat status
        { };
        QCOMPARE(::stat(QFile::encodeName(path(file)).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0600));
    }

    void theSelectionOrTheWholeList_data()
    {
        QTest::addColumn<QList<JobId>>("selected");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QList<JobId>>("reported");
        const QList<JobId> all{1, 2, 3};
        QTest::newRow("nothing selected: all") << QList<JobId>() << u"Report on all 3 jobs"_s << all;
        QTest::newRow("the current row alone: all") << QList<JobId>{2} << u"Report on all 3 jobs"_s << all;
        QTest::newRow("several selected: those") << QList<JobId>{1, 3} << u"Report on 2 selected jobs"_s << QList<JobId>{1, 3};
    }

    void theSelectionOrTheWholeList()
    {
        QFETCH(QList<JobId>, selected);
        show({storedJob(1), storedJob(2), storedJob(3)});
        m_all->list->clearSelection();
        m_all->list->select(selected);
        m_all->action(u"&Report …"_s)->trigger();
        QTEST(dialog()->windowTitle(), "title");
        accept(u"r"_s);
        const QByteArray bytes = read(u"r.csv"_s);
        QFETCH(QList<JobId>, reported);
        for (JobId id = 1; id <= 3; ++id)
            QCOMPARE(bytes.contains("Job " + QByteArray::number(id)), reported.contains(id));
    }

    void aGermanTable()
    {
        StoredJob failed = endedJob(1, noon, JobState::Failed);
        failed.job.name = u"=1+1;Übersicht"_s;
        failed.job.progress.percentageComplete = 61.4;
        show({failed}, u"de"_s);
        m_all->action(u"Be&richt …"_s)->trigger();
        QCOMPARE(dialog()->windowTitle(), u"Bericht über 1 Vorgang"_s);
        accept(u"r"_s);
        const QByteArray bytes = read(u"r.csv"_s);
        QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
        const QStringList lines = QString::fromUtf8(bytes).split(u"\r\n"_s);
        QVERIFY(lines[0].startsWith(u"Name;Gruppe (Batch);"_s));
        QVERIFY(lines[1].startsWith(u"\"'=1+1;Übersicht\";"_s));
        QVERIFY2(lines[1].contains(u";2026-11-23 13:00:00;Fehlgeschlagen (Failed);Fehlgeschlagen;;61,4;"_s), qPrintable(lines[1]));
    }

    void cancellingSavesNothing()
    {
        show({storedJob(1)});
        m_all->action(u"&Report …"_s)->trigger();
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QVERIFY(!m_all->shownTexts().contains(u"Saved"_s));
        QVERIFY(QDir(m_directory->path()).isEmpty());
    }

    void whatCannotBeWrittenIsSaid()
    {
        show({storedJob(1)});
        QVERIFY(QDir(m_directory->path()).mkdir(u"r.csv"_s)); // even root cannot write a file there
        QDir(path(u"r.csv"_s)).mkdir(u"full"_s);
        m_all->action(u"&Report …"_s)->trigger();
        emit dialog()->fileSelected(path(u"r.csv"_s)); // the dialog itself would go into it
        QVERIFY2(m_all->shownTexts().contains(path(u"r.csv"_s) + u" could not be written ("_s),
                 qPrintable(m_all->shownTexts()));
        emit dialog()->fileSelected(path(u"no such directory/r.csv"_s));
        QVERIFY(m_all->shownTexts().contains(path(u"no such directory/r.csv"_s) + u" could not be written ("_s));
        QCOMPARE(QDir(m_directory->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"r.csv"_s});
    }

    void importingMerges()
    {
        StoredJob mine = storedJob(1);
        mine.job.name = u"My own name"_s;
        show({mine});
        StoredJob lost = storedJob(4);
        lost.job.url.reset();
        lost.job.name = u"Lost"_s;
        // The first is here under another name; the second is watched, the third in the history, the fourth cannot be.
        import(toJson({storedJob(1).job, storedJob(2).job, endedJob(3, noon).job, lost.job}, true));
        QCOMPARE(m_all->shownTexts().contains(u"2 jobs imported. 1 job was here already. "
                                              "1 running job came without a monitor URL and cannot be watched."_s),
                 true);
        QCOMPARE(m_all->model.rowCount(), 2);
        QCOMPARE(m_all->model.jobs()[0].name, u"My own name"_s);
        QVERIFY(m_all->model.jobs()[1].url == urlOf(2));
        QCOMPARE(m_all->watchList.store().load(Section::History).size(), std::size_t(1));
        import(toJson({storedJob(2).job}, true));
        QVERIFY(m_all->shownTexts().contains(u"0 jobs imported. 1 job was here already."_s));
        QCOMPARE(m_all->model.rowCount(), 2);
    }

    void whatCannotBeReadIsSaidAndChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("any text") << QByteArray("Name,URL\r\n");
        QTest::newRow("other JSON") << QByteArray(R"({"jobs": []})");
        QTest::newRow("cut off in the middle") << toJson({storedJob(2).job}, true).first(200);
        QTest::newRow("noise") << QByteArray(5000, '\xff');
    }

    void whatCannotBeReadIsSaidAndChangesNothing()
    {
        QFETCH(QByteArray, bytes);
        show({storedJob(1)});
        import(bytes);
        QCOMPARE(m_all->model.rowCount(), 1);
        QCOMPARE(m_all->watchList.store().lastId(), 1);
    }

    void aTableOfUrlsIsTakenAsIfItWerePasted()
    {
        show({storedJob(1)});
        import("Name,URL\r\nMoved,"_ba + urlOf(7).secret() + "\r\n"_ba);
        QTRY_COMPARE(m_all->model.rowCount(), 2);
        QCOMPARE(m_all->model.jobs().back().name, u"Moved"_s);
    }

    void whatHadEndedIsShownInTheHistory()
    {
        show({storedJob(1)});
        import(toJson({endedJob(5, noon).job}, false));
        QVERIFY(m_all->window->findChild<HistoryPage *>()->isVisible());
    }

    void whatGoesOnIsShownInTheList()
    {
        show({storedJob(1)});
        m_all->action(u"&History"_s)->trigger();
        import(toJson({storedJob(5).job}, true));
        QVERIFY(!m_all->window->findChild<HistoryPage *>()->isVisible());
        QVERIFY(m_all->list->isVisible());
    }

    void aReportOfTheHistoryIsOfTheHistory()
    {
        show({storedJob(1), endedJob(2, noon), endedJob(3, noon)});
        m_all->watchList.remove({2, 3});
        m_all->action(u"&History"_s)->trigger();
        m_all->action(u"&Report …"_s)->trigger();
        QCOMPARE(dialog()->windowTitle(), u"Report on 2 jobs of the history"_s);
    }

    void aFileThatIsGoneIsSaid()
    {
        show({storedJob(1)});
        m_all->action(u"&Import a list …"_s)->trigger();
        emit dialog()->fileSelected(path(u"gone.json"_s));
        QVERIFY(m_all->shownTexts().contains(path(u"gone.json"_s) + u" could not be read ("_s));
    }

    void unknownHostsAreAskedAbout_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("allowed");
        QTest::newRow("all may be asked") << u"&Watch them"_s << 3 << 1;
        QTest::newRow("only the known ones") << u"&Import only the others"_s << 1 << 0;
        QTest::newRow("nothing after all") << u"Cancel"_s << 0 << 0;
    }

    void unknownHostsAreAskedAbout()
    {
        QFETCH(QString, answer);
        show({});
        import(toJson({storedJob(1).job, unknownHostsJob(2).job, unknownHostsJob(3).job}, true));
        auto *box = m_all->window->findChild<QMessageBox *>();
        QVERIFY(box);
        QVERIFY(box->text().startsWith(u"copies.invalid is not known as a host of OneDrive or SharePoint."_s));
        QCOMPARE(m_all->model.rowCount(), 0);
        m_all->button(answer)->click();
        QTEST(m_all->model.rowCount(), "rows");
        QTEST(static_cast<int>(m_all->settings.allowedHosts().size()), "allowed");
    }

    void hostsThatAnAdministratorDoesNotAllowAreLeftOut()
    {
        const OwnSettings own;
        QSettings system = OwnSettings::forEverybody();
        system.setValue(u"admin/locked"_s, u"allowedHosts"_s);
        system.sync();
        m_all = std::make_unique<WholeWindow>(u"en"_s, Settings::Keep::OnDisk);
        m_all->show();
        import(toJson({storedJob(1).job, unknownHostsJob(2).job, unknownHostsJob(3).job}, true));
        QVERIFY(!m_all->window->findChild<QMessageBox *>());
        QCOMPARE(m_all->model.rowCount(), 1);
        const auto sentence = u"1 job imported. 2 jobs of hosts that your administrator does not allow were left out."_s;
        QVERIFY2(m_all->shownTexts().contains(sentence), qPrintable(m_all->shownTexts()));
    }

private:
    void show(const std::vector<StoredJob> &jobs, const QString &speaks = u"en"_s)
    {
        m_all = std::make_unique<WholeWindow>(speaks);
        m_all->show(jobs);
    }

    QFileDialog *dialog() const { return m_all->window->findChild<QFileDialog *>(); }

    void save(int filter, const QString &name)
    {
        m_all->action(u"&Report …"_s)->trigger();
        auto *filters = dialog()->findChild<QComboBox *>(u"fileTypeCombo"_s);
        QVERIFY(filters);
        for (int i = 0; i < filter; ++i)
            QTest::keyClick(filters, Qt::Key_Down);
        accept(name);
    }

    void accept(const QString &name)
    {
        dialog()->setDirectory(m_directory->path());
        dialog()->selectFile(name);
        static_cast<QDialog *>(dialog())->accept();
        QTRY_VERIFY(!dialog());
    }

    void import(const QByteArray &bytes)
    {
        QFile file(path(u"list.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        m_all->action(u"&Import a list …"_s)->trigger();
        accept(u"list.json"_s);
    }

    QString path(const QString &file) const { return m_directory->filePath(file); }

    QByteArray read(const QString &name) const
    {
        return bytesOf(path(name));
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<WholeWindow> m_all;
};

QTEST_MAIN(TestReportActions)
#include "tst_reportactions.moc"
