// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/add/addmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString Known = u"https://contoso.sharepoint.com/_api/v2.0/monitor/4A3407B5-SECRET"_s;
const QString Unknown = u"https://copies.example/monitor/1"_s;
const QString SameHost = u"https://copies.example/monitor/2"_s;
const QString OtherHost = u"https://other.example/monitor/3"_s;
const QString SharingLink = u"https://contoso.sharepoint.com/:f:/s/team/Eabc"_s;
const QString Plain = u"http://contoso.sharepoint.com/monitor/1"_s;

QList<IntakeEntry> entriesOf(const QStringList &lines)
{
    return assess(findMonitorLinks(lines.join(u'\n')),
                  {.known = [](const MonitorUrl &) { return std::optional<KnownJob>(); },
                   .isAllowed = [](const MonitorUrl &) { return false; }});
}

void show(AddModel &model, const QStringList &lines)
{
    const QList<IntakeEntry> entries = entriesOf(lines);
    model.setEntries(entries, QStringList(entries.size(), u"given"_s));
}

QVariant tick(const AddModel &model, int row)
{
    return model.index(row, AddModel::NameColumn).data(Qt::CheckStateRole);
}

bool setTick(AddModel &model, int row, Qt::CheckState state)
{
    return model.setData(model.index(row, AddModel::NameColumn), state, Qt::CheckStateRole);
}

} // namespace

class TestAddModel : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatIsSureIsTickedBeforehand_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QVariant>("tick");
        QTest::newRow("a monitor URL is") << Known << QVariant(Qt::Checked);
        QTest::newRow("an unknown host is not") << Unknown << QVariant(Qt::Unchecked);
        QTest::newRow("a sharing link is not") << SharingLink << QVariant(Qt::Unchecked);
        QTest::newRow("what is refused has no tick at all") << Plain << QVariant();
    }

    void onlyWhatIsSureIsTickedBeforehand()
    {
        QFETCH(QString, line);
        QFETCH(QVariant, tick);
        AddModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(model, {line});
        QCOMPARE(::tick(model, 0), tick);
        QCOMPARE(model.chosen().size(), tick == QVariant(Qt::Checked) ? 1 : 0);
    }

    void aHostIsAskedAboutOnce()
    {
        AddModel model;
        show(model, {Unknown, SameHost, OtherHost});
        QSignalSpy changed(&model, &AddModel::chosenChanged);
        QVERIFY(setTick(model, 0, Qt::Checked));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(tick(model, 1), QVariant(Qt::Checked));
        QCOMPARE(tick(model, 2), QVariant(Qt::Unchecked));
        QCOMPARE(model.chosen().size(), 2);
        QCOMPARE(model.firstUndecided(), 2);
    }

    void decisionsAndNamesOutliveFurtherText()
    {
        AddModel model;
        show(model, {Known, Unknown});
        QVERIFY(setTick(model, 0, Qt::Unchecked));
        QVERIFY(setTick(model, 1, Qt::Checked));
        QVERIFY(model.setData(model.index(1, AddModel::NameColumn), u" My  copy "_s, Qt::EditRole));
        show(model, {Plain, Unknown, Known});
        QCOMPARE(tick(model, 1), QVariant(Qt::Checked));
        QCOMPARE(tick(model, 2), QVariant(Qt::Unchecked));
        QCOMPARE(model.chosen().size(), 1);
        QCOMPARE(model.chosen().first().name, u"My copy"_s);
    }

    void anEmptyNameIsNotTaken()
    {
        AddModel model;
        show(model, {Known});
        QVERIFY(!model.setData(model.index(0, AddModel::NameColumn), u"  "_s, Qt::EditRole));
        QCOMPARE(model.chosen().first().name, u"given"_s);
    }

    void whatIsRefusedCanNeitherBeTickedNorNamed()
    {
        AddModel model;
        show(model, {Plain});
        QVERIFY(model.hasRefused());
        QVERIFY(!setTick(model, 0, Qt::Checked));
        QVERIFY(!model.setData(model.index(0, AddModel::NameColumn), u"x"_s, Qt::EditRole));
    }

    void noCellShowsTheUrl()
    {
        AddModel model;
        show(model, {Known});
        for (int column = 0; column < model.columnCount(); ++column) {
            for (int role = 0; role < Qt::UserRole; ++role)
                QVERIFY(!model.index(0, column).data(role).toString().contains(u"SECRET"_s));
        }
    }
};

QTEST_MAIN(TestAddModel)
#include "tst_addmodel.moc"
