// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/networkhint.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QNetworkInformation>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

namespace {

// NetworkManager's numbers
constexpr uint Disconnected = 20;
constexpr uint ConnectedGlobal = 70;
constexpr uint IsMetered = 1;
constexpr uint IsNotMetered = 2;

const QString service = u"org.freedesktop.NetworkManager"_s;
const QString managerPath = u"/org/freedesktop/NetworkManager"_s;
const QString connectionPath = managerPath + u"/ActiveConnection/1"_s;
const QString devicePath = managerPath + u"/Devices/1"_s;

// What Qt reads of the system's network service: whether there is a connection, and what device it goes over.

class PlayedManager : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager")
    Q_PROPERTY(uint State MEMBER state)
    Q_PROPERTY(QDBusObjectPath PrimaryConnection MEMBER connection)

public:
    uint state = ConnectedGlobal;
    QDBusObjectPath connection{connectionPath};
};

class PlayedConnection : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager.Connection.Active")
    Q_PROPERTY(QList<QDBusObjectPath> Devices MEMBER devices)

public:
    QList<QDBusObjectPath> devices{QDBusObjectPath(devicePath)};
};

class PlayedDevice : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager.Device")
    Q_PROPERTY(uint Metered MEMBER metered)

public:
    uint metered = IsMetered;
};

}

/// What Qt tells of a network service that the test plays on a bus of its own.
class TestNetworkHint : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s,
                                       u"--address=unix:dir="_s + m_folder.path()});
        QVERIFY2(m_bus.waitForReadyRead(), "no dbus-daemon");
        const QByteArray address = m_bus.readLine().trimmed();
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", address); // for this program alone
        auto played = QDBusConnection::connectToBus(QString::fromLatin1(address), u"played"_s);
        m_thread.start();
        const QList<std::pair<QString, QObject *>> objects = {
            {managerPath, &m_manager}, {connectionPath, &m_connection}, {devicePath, &m_device}};
        for (const auto &[path, object] : objects) {
            object->moveToThread(&m_thread); // Qt waits in ours for what they answer
            QVERIFY(played.registerObject(path, object, QDBusConnection::ExportAllProperties));
        }
        QVERIFY(played.registerService(service));
    }

    void cleanupTestCase()
    {
        m_thread.quit();
        m_thread.wait();
        QDBusConnection::disconnectFromBus(u"played"_s);
        m_bus.kill();
        m_bus.waitForFinished();
    }

    void passesOnWhatTheSystemSays()
    {
        NetworkHint hint;
        QSignalSpy isBack(&hint, &NetworkHint::isBack);
        QSignalSpy metered(&hint, &NetworkHint::meteredChanged);
        hint.listen();
        QCOMPARE(metered, QList<QVariantList>{{true}}); // told at once
        QCOMPARE(isBack.count(), 0);                    // it was never away

        tell(u"Metered"_s, IsNotMetered);
        QTRY_COMPARE(metered.count(), 2);
        QCOMPARE(metered[1][0].toBool(), false);

        tell(u"State"_s, Disconnected);
        QTRY_COMPARE(QNetworkInformation::instance()->reachability(), QNetworkInformation::Reachability::Disconnected);
        QCOMPARE(isBack.count(), 0);
        tell(u"State"_s, ConnectedGlobal);
        QTRY_COMPARE(isBack.count(), 1);
        QCOMPARE(metered.count(), 2);
    }

private:
    static void tell(const QString &property, uint value)
    {
        QDBusMessage news =
            QDBusMessage::createSignal(managerPath, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
        news << service << QVariantMap{{property, value}} << QStringList();
        QVERIFY(QDBusConnection(u"played"_s).send(news));
    }

    QTemporaryDir m_folder;
    QProcess m_bus;
    QThread m_thread;
    PlayedManager m_manager;
    PlayedConnection m_connection;
    PlayedDevice m_device;
};

QTEST_GUILESS_MAIN(TestNetworkHint)
#include "tst_networkhint.moc"
