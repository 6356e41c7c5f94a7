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
};

QTEST_GUILESS_MAIN(TestRooms)
#include "tst_rooms.moc"
