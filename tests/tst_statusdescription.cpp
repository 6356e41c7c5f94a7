// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/statusdescription.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestStatusDescription : public QObject
{
    Q_OBJECT

private slots:
    void progress_data()
    {
        using Progress = std::optional<double>;
        QTest::addColumn<QString>("text");
        QTest::addColumn<Progress>("progress");
        const Progress none;
        QTest::newRow("bytes come before files") << u"Completed 1/2 files; 250/1000 bytes"_s << Progress(25);
        QTest::newRow("files, where no byte is counted") << u"Completed 1/4 files; 0/0 bytes"_s << Progress(25);
        QTest::newRow("files alone") << u"Completed 3/4 files"_s << Progress(75);
        QTest::newRow("bytes alone, beyond 32 bits") << u"8000000000/16000000000 bytes"_s << Progress(50);
        QTest::newRow("nothing yet is 0") << u"Completed 0/3 files; 0/9314 bytes"_s << Progress(0);
        QTest::newRow("all of them") << u"Completed 3/3 files; 9314/9314 bytes"_s << Progress(100);
        QTest::newRow("capitals do not matter") << u"1/2 FILES"_s << Progress(50);
        QTest::newRow("nothing of nothing says nothing") << u"Completed 0/0 files; 0/0 bytes"_s << none;
        QTest::newRow("more than all says nothing") << u"Completed 5/4 files"_s << none;
        QTest::newRow("an explanation") << u"The operation is queued."_s << none;
        QTest::newRow("a unit without a count") << u"copying files"_s << none;
        QTest::newRow("a date is no count") << u"Started 2026/11/29, some files"_s << none;
        QTest::newRow("half a count") << u"/4 files"_s << none;
        QTest::newRow("a negative count") << u"-1/-4 files"_s << none;
        QTest::newRow("a count too large for a number") << u"1/99999999999999999999999 files"_s << none;
        QTest::newRow("no text") << QString() << none;
    }

    void progress()
    {
        QFETCH(QString, text);
        QTEST(progressIn(text), "progress");
    }
};

QTEST_APPLESS_MAIN(TestStatusDescription)
#include "tst_statusdescription.moc"
