// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/list/jobrowgeometry.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QList<QRect> partsOf(const JobRowGeometry &row)
{
    return {row.icon, row.name, row.place, row.bar, row.percentage, row.label, row.time};
}

JobRowMetrics metricsOf(qreal points)
{
    QFont font = QGuiApplication::font();
    font.setPointSizeF(points);
    return JobRowMetrics::of(QFontMetrics(font), u"88.8 %"_s);
}

} // namespace

class TestJobRowGeometry : public QObject
{
    Q_OBJECT

private slots:
    void partsStayInTheRowAndApart_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<qreal>("points");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            for (const qreal points : {7.0, 10.0, 24.0}) {
                for (const int width : {160, 320, 700, 1280, 3840}) {
                    const QString name = u"%1 px wide, %2 pt, %3"_s.arg(width).arg(points).arg(
                        direction == Qt::LeftToRight ? u"from left to right"_s : u"from right to left"_s);
                    QTest::newRow(qPrintable(name)) << width << points << direction;
                }
            }
        }
    }

    void partsStayInTheRowAndApart()
    {
        QFETCH(int, width);
        QFETCH(qreal, points);
        QFETCH(Qt::LayoutDirection, direction);
        const JobRowMetrics metrics = metricsOf(points);
        const QRect row(0, 3 * metrics.rowHeight(), width, metrics.rowHeight());
        const QList<QRect> parts = partsOf(jobRowGeometry(row, metrics, 400, 200, direction));
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (parts[i].isEmpty())
                continue;
            if (width >= 320)
                QVERIFY2(row.contains(parts[i]), qPrintable(QString::number(i)));
            for (qsizetype j = i + 1; j < parts.size(); ++j)
                QVERIFY2(!parts[i].intersects(parts[j]), qPrintable(u"%1 and %2"_s.arg(i).arg(j)));
        }
    }

    void barsCompareWhateverTheTextsAre()
    {
        const JobRowMetrics metrics = metricsOf(10);
        const QRect row(0, 0, 900, metrics.rowHeight());
        const JobRowGeometry some = jobRowGeometry(row, metrics, 40, 0, Qt::LeftToRight);
        const JobRowGeometry other = jobRowGeometry(row, metrics, 4000, 300, Qt::LeftToRight);
        QCOMPARE(some.bar, other.bar);
        QCOMPARE(some.percentage, other.percentage);
    }

    void aLongPlaceLeavesTheNameHalfOfTheLine()
    {
        const JobRowMetrics metrics = metricsOf(10);
        const JobRowGeometry row =
            jobRowGeometry({0, 0, 900, metrics.rowHeight()}, metrics, 4000, 100, Qt::LeftToRight);
        QVERIFY(row.name.width() >= row.place.width());
    }

    void aNarrowRowKeepsNameBarAndLabel()
    {
        const JobRowMetrics metrics = metricsOf(10);
        const JobRowGeometry row = jobRowGeometry({0, 0, 320, metrics.rowHeight()}, metrics, 200, 100, Qt::LeftToRight);
        QVERIFY(row.place.isEmpty());
        QVERIFY(row.time.isEmpty());
        QVERIFY(!row.name.isEmpty());
        QVERIFY(!row.bar.isEmpty());
        QVERIFY(!row.label.isEmpty());
    }

    void fromRightToLeftIsTheMirrorImage()
    {
        const JobRowMetrics metrics = metricsOf(10);
        const QRect row(0, 0, 900, metrics.rowHeight());
        const QList<QRect> left = partsOf(jobRowGeometry(row, metrics, 200, 100, Qt::LeftToRight));
        const QList<QRect> right = partsOf(jobRowGeometry(row, metrics, 200, 100, Qt::RightToLeft));
        for (qsizetype i = 0; i < left.size(); ++i) {
            QCOMPARE(right[i].left() - row.left(), row.right() - left[i].right());
            QCOMPARE(right[i].size(), left[i].size());
        }
    }

    void thePercentageIsNeverCut()
    {
        for (const qreal points : {7.0, 10.0, 24.0}) {
            const JobRowMetrics metrics = metricsOf(points);
            const JobRowGeometry row =
                jobRowGeometry({0, 0, 700, metrics.rowHeight()}, metrics, 200, 100, Qt::LeftToRight);
            QCOMPARE(row.percentage.width(), metrics.percentage);
        }
    }
};

QTEST_MAIN(TestJobRowGeometry)
#include "tst_jobrowgeometry.moc"
