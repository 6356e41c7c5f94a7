// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/inputcollector.h"
#include "commandline/jobevent.h"
#include "intake/linkname.h"
#include "intake/linkreader.h"
#include "intake/plaintext.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Texts as people have them on the clipboard or in a file, byte for byte, with what shall come of them. In
/// data/pasted/cases.tsv: the text's file, the URLs, their names, and the words of the reasons for the rest; several rows
/// of one file are alternatives.
class TestPasted : public QObject
{
    Q_OBJECT

private slots:
    void textsGiveWhatIsExpected_data();
    void textsGiveWhatIsExpected();
};

namespace {

struct Expected
{
    QStringList urls;
    QStringList names;
    QStringList refusals;
};

/// What came of a text, in the terms of the table.
struct Outcome
{
    QStringList urls;
    QStringList names;
    QStringList refusals;
};

Outcome outcomeOf(const QByteArray &bytes)
{
    InputCollector collector([](const MonitorUrl &) { return false; });
    const QString text = decodedText(bytes);
    collector.take({InputKind::File, u"text"_s}, findMonitorLinks(text));
    Outcome outcome;
    for (const NewJob &job : collector.jobs()) {
        outcome.urls += QString::fromLatin1(job.url.secret());
        outcome.names += job.name.isEmpty() ? u"-"_s : job.name;
    }
    for (const InputIssue &issue : collector.issues())
        outcome.refusals += refusedEvent(issue.entry, true).value(u"reason"_s).toString();
    if (!collector.foundAny() && collector.issues().isEmpty())
        outcome.refusals += nothingFoundEvent(collector.otherUrls(), text.trimmed().isEmpty()).value(u"reason"_s).toString();
    return outcome;
}

/// What does not fit; empty where all does.
QString mismatch(const Expected &expected, const Outcome &outcome)
{
    if (expected.urls != outcome.urls)
        return u"URLs: "_s + outcome.urls.join(u' ');
    for (qsizetype i = 0; i < expected.names.size(); ++i) {
        if (expected.names[i] != u"*" && expected.names[i] != outcome.names.value(i))
            return u"names: "_s + outcome.names.join(u" | "_s);
    }
    QStringList left = outcome.refusals;
    for (QString wanted : expected.refusals) {
        const bool mayBeMissing = wanted.endsWith(u'?');
        if (mayBeMissing)
            wanted.chop(1);
        bool isThere = false;
        for (const QString &word : wanted.split(u'/')) {
            if (!isThere)
                isThere = left.removeOne(word);
        }
        if (!isThere && !mayBeMissing)
            return u"refusals: "_s + outcome.refusals.join(u' ');
    }
    return left.isEmpty() ? QString() : u"also refused: "_s + left.join(u' ');
}

} // namespace

void TestPasted::textsGiveWhatIsExpected_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QList<QStringList>>("rows");

    const QDir folder(QStringLiteral(TEST_DATA "/pasted"));
    QFile table(folder.filePath(u"cases.tsv"_s));
    QVERIFY(table.open(QIODevice::ReadOnly));
    QMap<QString, QList<QStringList>> rows;
    const QStringList lines = QString::fromUtf8(table.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.sliced(1)) {
        const QStringList cells = line.split(u'\t');
        rows[cells[0]] += cells;
    }
    for (auto row = rows.cbegin(); row != rows.cend(); ++row)
        QTest::newRow(qPrintable(row.key().chopped(4))) << folder.filePath(row.key()) << row.value();
    // Each file is expected to give something, and nothing is expected of a file that is not there.
    QCOMPARE(rows.keys(), folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name));
}

void TestPasted::textsGiveWhatIsExpected()
{
    QFETCH(QString, path);
    QFETCH(QList<QStringList>, rows);

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Outcome outcome = outcomeOf(file.readAll());
    QStringList mismatches;
    for (const QStringList &row : rows) {
        const auto words = [&row](qsizetype column, const QString &separator) {
            const QString cell = row.value(column);
            return cell.isEmpty() || (column == 1 && cell == u"-") ? QStringList() : cell.split(separator);
        };
        mismatches += mismatch({words(1, u" "_s), words(2, u" | "_s), words(3, u" "_s)}, outcome);
    }
    if (!mismatches.contains(QString()))
        QFAIL(qPrintable(mismatches.join(u" or "_s)));
}

QTEST_GUILESS_MAIN(TestPasted)
#include "tst_pasted.moc"
