// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings.h"

#include "support/ownsettings.h"

#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(ProxyChoice)

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_settings.isValid()); }

    void init() { QSettings().clear(); }

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

private:
    OwnSettings m_settings;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
