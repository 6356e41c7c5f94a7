// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings.h"

#include "graph/monitorurl.h"
#include "support/filebytes.h"
#include "support/ownsettings.h"

#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <sys/stat.h>
#include <tuple>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(ProxyChoice)
Q_DECLARE_METATYPE(std::function<void(Settings &)>)

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_settings.isValid()); }

    void init()
    {
        QSettings().clear();
        setForEverybody({});
    }

    void theProxyIsKept_data()
    {
        using Kind = ProxyChoice::Kind;
        QTest::addColumn<ProxyChoice>("choice");
        QTest::newRow("none") << ProxyChoice{Kind::None, {}, 0};
        QTest::newRow("manual") << ProxyChoice{Kind::Manual, u"proxy.example"_s, 3128};
        QTest::newRow("the system's, with what was manual before")
            << ProxyChoice{Kind::System, u"proxy.example"_s, 3128};
    }

    void theProxyIsKept()
    {
        QFETCH(ProxyChoice, choice);
        Settings(Settings::Keep::OnDisk).setProxy(choice);
        QCOMPARE(Settings(Settings::Keep::OnDisk).proxy(), choice);
        QCOMPARE(Settings(Settings::Keep::InMemory).proxy(), ProxyChoice());
    }

    void whatMakesNoSenseIsTheSystems_data()
    {
        QTest::addColumn<QVariant>("use");
        QTest::addColumn<QVariant>("host");
        QTest::addColumn<QVariant>("port");
        QTest::newRow("nothing") << QVariant() << QVariant() << QVariant();
        QTest::newRow("an unknown word") << QVariant(u"socks"_s) << QVariant(u"p"_s) << QVariant(1);
        QTest::newRow("no host") << QVariant(u"manual"_s) << QVariant(u" "_s) << QVariant(1);
        QTest::newRow("no port") << QVariant(u"manual"_s) << QVariant(u"p"_s) << QVariant(u"x"_s);
        QTest::newRow("a negative port") << QVariant(u"manual"_s) << QVariant(u"p"_s) << QVariant(-1);
    }

    void whatMakesNoSenseIsTheSystems()
    {
        QFETCH(QVariant, use);
        QFETCH(QVariant, host);
        QFETCH(QVariant, port);
        QSettings store;
        store.setValue(u"proxy/use"_s, use);
        store.setValue(u"proxy/host"_s, host);
        store.setValue(u"proxy/port"_s, port);
        store.sync();
        QCOMPARE(Settings(Settings::Keep::OnDisk).proxy().kind, ProxyChoice::Kind::System);
    }

    void theSystemsFileHasDefaults()
    {
        setForEverybody({{u"retentionDays"_s, 30}, {u"proxy/use"_s, u"none"_s}});
        Settings settings(Settings::Keep::OnDisk);
        QCOMPARE(settings.retention(), std::chrono::days(30));
        QCOMPARE(settings.proxy().kind, ProxyChoice::Kind::None);
        settings.setRetention(std::chrono::days(7));
        QCOMPARE(Settings(Settings::Keep::OnDisk).retention(), std::chrono::days(7));
    }

    void whatIsLockedStaysAsItIs_data()
    {
        QTest::addColumn<QString>("locked");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("theirs");
        QTest::addColumn<std::function<void(Settings &)>>("change");
        using Change = std::function<void(Settings &)>;
        const auto row = [](const char *name, const char *locked, const char *key, const QVariant &theirs, Change change) {
            QTest::newRow(name) << QString::fromLatin1(locked) << QString::fromLatin1(key) << theirs << std::move(change);
        };
        row("the language", "language", "language", u"de"_s, [](Settings &s) { s.setLanguage(u"en"_s); });
        row("the proxy, as a group", "proxy", "proxy/use", u"none"_s, [](Settings &s) { s.setProxy({}); });
        row("the history", "retentionDays", "retentionDays", 30, [](Settings &s) { s.setRetention(std::chrono::days(1)); });
        row("the list", "endedStayDays", "endedStayDays", u"never"_s, [](Settings &s) { s.setEndedStay(std::chrono::days(1)); });
        row("the clipboard", "offersClipboard", "offersClipboard", false, [](Settings &s) { s.setOffersClipboard(true); });
        row("a host to allow", "allowedHosts", "allowedHosts", QStringList{u"https://a:443"_s},
            [](Settings &s) { s.allowHost(u"https://b:443"_s); });
        row("a host to take back", "allowedHosts", "allowedHosts", QStringList{u"https://a:443"_s},
            [](Settings &s) { s.revokeHost(u"https://a:443"_s); });
        row("notifications", "notices", "notices/problems", false, [](Settings &s) { s.setNotices({}); });
        row("closing", "closing", "closing", u"quit"_s, [](Settings &s) { s.setClosing(Closing::Ask); });
        row("the start at login", "startAtLogin", "startAtLogin", u"always"_s,
            [](Settings &s) { s.setStartAtLogin(StartAtLogin::Never); });
        row("the tray icon", "trayMonochrome", "trayMonochrome", true, [](Settings &s) { s.setTrayMonochrome(false); });
        row("the program that is run", "endCommand", "endCommand", QString(), [](Settings &s) { s.setEndCommand(u"sh"_s); });
    }

    /// What a person wrote before does not count, and what a page would write is refused.
    void whatIsLockedStaysAsItIs()
    {
        QFETCH(QString, locked);
        QFETCH(QString, key);
        QFETCH(QVariant, theirs);
        QFETCH(std::function<void(Settings &)>, change);
        const auto everything = [](const Settings &s) {
            return std::tuple(s.language(), s.allowedHosts(), s.proxy(), s.retention(), s.endedStay(), s.offersClipboard(),
                              s.notices(), s.closing(), s.startAtLogin(), s.isTrayMonochrome(), s.endCommand());
        };
        setForEverybody({{key, theirs}});
        const auto expected = everything(Settings(Settings::Keep::OnDisk));
        setForEverybody({{key, theirs}, {u"admin/locked"_s, QStringList{locked}}});
        {
            Settings free(Settings::Keep::InMemory);
            QVERIFY(!free.isLocked(key));
            Settings settings(Settings::Keep::OnDisk);
            QVERIFY(settings.isLocked(key));
            QSignalSpy spies[] = {QSignalSpy(&settings, &Settings::backgroundChanged), QSignalSpy(&settings, &Settings::languageChanged),
                                  QSignalSpy(&settings, &Settings::allowedHostsChanged), QSignalSpy(&settings, &Settings::proxyChanged),
                                  QSignalSpy(&settings, &Settings::retentionChanged)};
            change(settings);
            QCOMPARE(everything(settings), expected);
            for (const QSignalSpy &spy : spies)
                QVERIFY(spy.isEmpty());
        }
        QSettings().setValue(key, u"something else"_s);
        QCOMPARE(everything(Settings(Settings::Keep::OnDisk)), expected);
    }

    /// docs/administrators.md: its example says what the page says, and each name of its table can be locked.
    void thePageForAdministratorsIsRight()
    {
        const QString page = QString::fromUtf8(bytesOf(QStringLiteral(ROOT "/docs/administrators.md")));
        static const QRegularExpression example(u"```ini\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
        writeForEverybody(example.match(page).captured(1).toUtf8());
        const Settings settings(Settings::Keep::OnDisk);
        QCOMPARE(settings.allowedHosts(), QStringList{u"https://copies.contoso.example"_s});
        QCOMPARE(settings.retention(), std::chrono::days(30));
        QCOMPARE(settings.startAtLogin(), StartAtLogin::WhileJobsRun);
        QCOMPARE(settings.proxy(), (ProxyChoice{ProxyChoice::Kind::Manual, u"proxy.contoso.example"_s, 8080}));
        QVERIFY(!settings.notices().completions);
        QStringList free = Settings::lockable();
        free.removeIf([&settings](const QString &name) { return settings.isLocked(name); });
        QCOMPARE(Settings::lockable().size() - free.size(), 2);
        QVERIFY(settings.isLocked(u"proxy/host"_s));
        QVERIFY(settings.isLocked(u"retentionDays"_s));

        static const QRegularExpression row(u"^\\| `(\\w+)` \\|"_s, QRegularExpression::MultilineOption);
        QStringList named;
        for (const auto &match : row.globalMatch(page.section(u"What can be set"_s, 1)))
            named.append(match.captured(1));
        QCOMPARE(named, Settings::lockable());

        static const QRegularExpression host(u"`\\*?\\.?([\\w.]+\\.(?:com|ms))`"_s);
        int hosts = 0;
        for (const auto &match : host.globalMatch(page.section(u"| host |"_s, 1).section(u"All of it"_s, 0, 0))) {
            const QString name = match.captured().contains(u'*') ? u"contoso."_s + match.captured(1) : match.captured(1);
            QVERIFY2(hostKindOf(name) == HostKind::Known, qPrintable(name));
            ++hosts;
        }
        QCOMPARE(hosts, 5);
    }

    void hostsAreWrittenAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QStringList>("allowed");
        const QStringList one{u"https://copies.test"_s};
        QTest::newRow("with scheme and port") << u"https://copies.test:443"_s << one;
        QTest::newRow("with the scheme") << u"https://Copies.test"_s << one;
        QTest::newRow("the name alone") << u"copies.test"_s << one;
        QTest::newRow("with another port") << u"copies.test:8443"_s << QStringList{u"https://copies.test:8443"_s};
        QTest::newRow("several") << u"copies.test, http://b.test:80"_s << one + QStringList{u"http://b.test"_s};
        QTest::newRow("none") << QString() << QStringList();
        QTest::newRow("what is none") << u"https://, a b"_s << QStringList();
    }

    void hostsAreWrittenAsPeopleWriteThem()
    {
        QFETCH(QString, written);
        writeForEverybody("[General]\nallowedHosts=" + written.toUtf8() + '\n');
        QTEST(Settings(Settings::Keep::OnDisk).allowedHosts(), "allowed");
    }

    void whatNobodyCanReadIsSaidAndGuarded_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a line that is no setting") << QByteArray("[General]\nendCommand=sh\nlocked\n");
        QTest::newRow("zeros") << QByteArray(300, '\0');
        QTest::newRow("a folder in its place") << QByteArray();
    }

    /// Who does not know what is locked takes no further host and runs nothing; all else is as the person chose it.
    void whatNobodyCanReadIsSaidAndGuarded()
    {
        QFETCH(QByteArray, content);
        {
            Settings settings(Settings::Keep::OnDisk);
            settings.allowHost(u"https://a.test"_s);
            settings.setEndCommand(u"sh"_s);
            settings.setRetention(std::chrono::days(365));
            QCOMPARE(settings.unreadableSystemFile(), QString());
        }
        const QString path = OwnSettings::forEverybody().fileName();
        QFile::remove(path);
        if (content.isEmpty())
            QVERIFY(QDir().mkpath(path));
        else
            writeForEverybody(content);
        {
            Settings settings(Settings::Keep::OnDisk);
            QCOMPARE(settings.unreadableSystemFile(), path);
            QCOMPARE(settings.allowedHosts(), QStringList());
            QCOMPARE(settings.endCommand(), QString());
            QCOMPARE(settings.retention(), std::chrono::days(365));
            settings.allowHost(u"https://b.test"_s);
            settings.setEndCommand(u"sh"_s);
            settings.setLanguage(u"de"_s);
            QCOMPARE(settings.allowedHosts(), QStringList());
            QCOMPARE(settings.endCommand(), QString());
            QCOMPARE(settings.language(), u"de"_s);
        }
        QVERIFY(QDir().rmdir(path) || QFile::remove(path));
        QCOMPARE(Settings(Settings::Keep::OnDisk).allowedHosts(), QStringList{u"https://a.test"_s});
    }

    void aLockOfNothingIsSaid()
    {
        writeForEverybody("[admin]\nlocked=proxi, notices/problems\n");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"locks \"proxi\" which is no setting"_s));
        QVERIFY(Settings(Settings::Keep::OnDisk).isLocked(u"notices/problems"_s));
    }

    void aPipeInPlaceOfTheConfigurationIsNotWaitedFor()
    {
        const QString path = QSettings().fileName();
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile::remove(path);
        QCOMPARE(::mkfifo(path.toUtf8().constData(), 0600), 0);
        Settings settings(Settings::Keep::OnDisk);
        settings.setLanguage(u"de"_s); // for this run
        QCOMPARE(settings.language(), u"de"_s);
        QVERIFY(QFile::remove(path));
    }

private:
    static void writeForEverybody(const QByteArray &content)
    {
        const QString path = OwnSettings::forEverybody().fileName();
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        writeBytes(path, content);
    }

    void setForEverybody(const QHash<QString, QVariant> &values)
    {
        QSettings system = OwnSettings::forEverybody();
        system.clear();
        for (auto value = values.begin(); value != values.end(); ++value)
            system.setValue(value.key(), value.value());
    }

    OwnSettings m_settings;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
