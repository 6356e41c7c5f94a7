// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// From top to bottom: a folder knows those below it, and none above.
const QStringList Order{u"window"_s,
                        u"window/notify"_s,
                        u"window/history"_s,
                        u"window/list"_s,
                        u"window/details"_s,
                        u"window/add"_s,
                        u"window/network"_s,
                        u"window/preferences"_s,
                        u"terminal"_s,
                        u"words"_s,
                        u"watchlist"_s,
                        u"commandline"_s,
                        u"desktop"_s,
                        u"store"_s,
                        u"polling"_s,
                        u"intake"_s,
                        u"network"_s,
                        u"simulator"_s,
                        u"jobs"_s,
                        u"graph"_s};

/// What @p path includes by name, each with its folder.
QStringList includesOf(const QString &path)
{
    static const QRegularExpression include(u"^#include \"([^\"]+)\""_s, QRegularExpression::MultilineOption);
    QFile file(path);
    QStringList found;
    if (!file.open(QIODevice::ReadOnly))
        return found;
    for (auto match = include.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();)
        found += match.next().captured(1);
    return found;
}

QString folderOf(const QString &path)
{
    return path.contains(u'/') ? path.section(u'/', 0, -2) : QString();
}

/// Whether the header window/NAME.h is a part that all of the window's folders share: it knows none of them.
bool isShared(const QDir &ui, const QString &header)
{
    for (const QString &path : {header, header.chopped(2) + u".cpp"_s}) {
        for (const QString &included : includesOf(ui.filePath(path))) {
            if (folderOf(included).startsWith("window/"_L1))
                return false;
        }
    }
    return true;
}

} // namespace

/// The folders of the program, and the arrows between them.
class TestRooms : public QObject
{
    Q_OBJECT

private slots:
    void noFolderKnowsOneAboveIt_data()
    {
        QTest::addColumn<QString>("root");
        QTest::addColumn<QString>("folder");
        for (const QString &root : {u"app"_s, u"ui"_s}) {
            const QDir top(QStringLiteral(SOURCE_DIR "/") + root);
            QSet<QString> folders;
            for (QDirIterator files(top.path(), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
                 files.hasNext();)
                folders.insert(folderOf(top.relativeFilePath(files.next())));
            QVERIFY(folders.size() > 2);
            folders.remove({}); // main.cpp puts all together
            for (const QString &folder : std::as_const(folders))
                QTest::newRow(qPrintable(root + u'/' + folder)) << root << folder;
        }
    }

    void noFolderKnowsOneAboveIt()
    {
        QFETCH(QString, root);
        QFETCH(QString, folder);
        const QDir ui(QStringLiteral(SOURCE_DIR "/ui"));
        const QDir here(QStringLiteral(SOURCE_DIR "/") + root + u'/' + folder);
        const qsizetype place = Order.indexOf(folder);
        QVERIFY2(place >= 0, "a folder without a place in the order");
        QStringList upwards;
        for (const QString &file : here.entryList({u"*.h"_s, u"*.cpp"_s}, QDir::Files)) {
            for (const QString &included : includesOf(here.filePath(file))) {
                const qsizetype to = Order.indexOf(folderOf(included));
                const bool isUpwards = to >= 0 && to < place;
                const bool isPart =
                    folder.startsWith("window/"_L1) && folderOf(included) == "window"_L1 && isShared(ui, included);
                const bool isSideways = folderOf(included) == "terminal"_L1 && folder.startsWith("window"_L1);
                if ((isUpwards && !isPart) || isSideways)
                    upwards += file + u" includes "_s + included;
            }
        }
        QVERIFY2(upwards.isEmpty(), qPrintable(upwards.join(u'\n')));
    }

    void everyPromiseOfSecurityHasItsTest_data()
    {
        QTest::addColumn<QString>("keptBy");
        QFile page(QStringLiteral(SOURCE_DIR "/SECURITY.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        static const QRegularExpression row(u"^\\| \\*\\*([^|*]+)\\*\\*[^|]*\\|[^|]+\\|([^|]*)\\|$"_s,
                                            QRegularExpression::MultilineOption);
        int rows = 0;
        for (const auto &match : row.globalMatch(QString::fromUtf8(page.readAll()))) {
            QTest::newRow(qPrintable(match.captured(1))) << match.captured(2);
            ++rows;
        }
        QVERIFY(rows >= 7);
    }

    /// Each is there, and ctest runs it; the others are commands that people and the continuous integration run.
    void everyPromiseOfSecurityHasItsTest()
    {
        QFETCH(QString, keptBy);
        QFile list(QStringLiteral(SOURCE_DIR "/tests/CMakeLists.txt"));
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QString registered = QString::fromUtf8(list.readAll());
        static const QRegularExpression name(u"`([^`]+)`"_s);
        int names = 0;
        for (const auto &match : name.globalMatch(keptBy)) {
            const QString test = match.captured(1);
            const QString path = test.startsWith("tests/"_L1) ? test : u"tests/%1.cpp"_s.arg(test);
            QVERIFY2(QFileInfo::exists(QStringLiteral(SOURCE_DIR "/") + path), qPrintable(test));
            const QRegularExpression call(u"copyjobs_(slow_)?test(_program)?\\(%1[ )]"_s.arg(test.section(u'_', 1)));
            QVERIFY2(test.startsWith("tests/"_L1) || registered.contains(call), qPrintable(test));
            ++names;
        }
        QVERIFY(names > 0);
    }
};

QTEST_GUILESS_MAIN(TestRooms)
#include "tst_rooms.moc"
