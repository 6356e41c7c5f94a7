// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/filebytes.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

const QString id = u"io.github.copyjobs.Copyjobs"_s;

QString resource(const QString &ending)
{
    return QString::fromUtf8(bytesOf(QStringLiteral(ROOT "/resources/") + id + ending));
}

} // namespace

/// What can be said of the manifest without a runtime.
class TestFlatpak : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QJsonParseError error;
        m_manifest = QJsonDocument::fromJson(resource(u".json"_s).toUtf8(), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
    }

    /// Flatpak looks for launcher, icon and metainfo by the id, and refuses others.
    void hasOneIdEverywhere()
    {
        QCOMPARE(m_manifest["id"_L1].toString(), id);
        QVERIFY(resource(u".metainfo.xml"_s).contains(u"<id>%1</id>"_s.arg(id)));
        QVERIFY(resource(u".metainfo.xml"_s).contains(u"<launchable type=\"desktop-id\">%1.desktop<"_s.arg(id)));
        QVERIFY(resource(u".desktop"_s).contains(u"\nIcon=%1\n"_s.arg(id)));
        QVERIFY(QFile::exists(QStringLiteral(ROOT "/resources/") + id + u".svg"_s));
        const QString command = m_manifest["command"_L1].toString();
        QVERIFY(resource(u".desktop"_s).contains(u"\nExec=%1 %U\n"_s.arg(command)));
        QVERIFY(resource(u".metainfo.xml"_s).contains(u"<binary>%1</binary>"_s.arg(command)));
    }

    /// The network, a window, the names on the bus that the sources call, and the place of the running window.
    void mayDoWhatItNeedsAndNothingElse()
    {
        QStringList expected{u"--share=network"_s, u"--share=ipc"_s, u"--socket=wayland"_s, u"--socket=fallback-x11"_s,
                             u"--filesystem=xdg-run/copyjobs:create"_s};
        for (const QString &name : calledNames())
            expected.append(u"--talk-name="_s + name);
        QStringList granted = m_manifest["finish-args"_L1].toVariant().toStringList();
        granted.sort();
        expected.sort();
        QCOMPARE(granted, expected);
    }

    void knowsTheBytesOfWhatItLoads()
    {
        static const QRegularExpression sum(u"^[0-9a-f]{64}$"_s);
        int loaded = 0;
        for (const QJsonValue module : m_manifest["modules"_L1].toArray()) {
            for (const QJsonValue source : module["sources"_L1].toArray()) {
                if (source["type"_L1] == "dir"_L1) {
                    QCOMPARE(source["path"_L1].toString(), u".."_s); // this checkout
                    continue;
                }
                ++loaded;
                QCOMPARE(QUrl(source["url"_L1].toString()).scheme(), u"https"_s);
                QVERIFY(sum.match(source["sha256"_L1].toString()).hasMatch());
            }
        }
        QCOMPARE(loaded, 1);
    }

    void flatpakBuilderUnderstandsIt()
    {
        const QString builder = QStandardPaths::findExecutable(u"flatpak-builder"_s);
        if (builder.isEmpty())
            QSKIP("flatpak-builder is not installed");
        const QTemporaryDir folder; // it leaves one of its own
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(builder, {u"--show-manifest"_s, QStringLiteral(ROOT "/resources/") + id + u".json"_s});
        QVERIFY(process.waitForFinished());
        const QByteArray said = process.readAllStandardError(); // of what it does not know
        QVERIFY2(process.exitCode() == 0 && said.isEmpty(), said.constData());
    }

private:
    /// Names on the session's bus in the sources, but for interfaces that are only signalled or belong to the bus.
    static QStringList calledNames()
    {
        QStringList names;
        static const QRegularExpression name(u"\"((?:org|com|net)\\.[A-Za-z.]+)\"_(?:s|L1)"_s);
        static const QStringList interfaces{u"com.canonical.Unity.LauncherEntry"_s, u"org.freedesktop.DBus.Properties"_s};
        for (const QString &folder : {u"app"_s, u"ui"_s}) {
            QDirIterator files(QStringLiteral(ROOT "/") + folder, {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                for (const auto &match : name.globalMatch(QString::fromUtf8(bytesOf(files.next())))) {
                    if (!interfaces.contains(match.captured(1)))
                        names.append(match.captured(1));
                }
            }
        }
        names.removeDuplicates();
        return names;
    }

    QJsonObject m_manifest;
};

QTEST_GUILESS_MAIN(TestFlatpak)
#include "tst_flatpak.moc"
