// SPDX-License-Identifier: GPL-3.0-or-later
#include "byteserver.h"
#include "program.h"

#include "support/filebytes.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto token = "canary0123456789ABCDEFcanary"_ba;

/// A failure whose words are the token.
QByteArray failure()
{
    const QByteArray body = R"({"status": "failed", "error": {"code": "x", "message": ")" + token + R"("}})";
    return httpAnswer("200 OK", body, "Content-Type: application/json\r\nrequest-id: " + token + "\r\n");
}

/// One thing on the accessibility bus.
struct Place
{
    QString service;
    QString path;
};

QVariant call(QDBusConnection &bus, const Place &at, const QString &interface, const QString &method,
              const QVariantList &arguments = {})
{
    auto message = QDBusMessage::createMethodCall(at.service, at.path, interface, method);
    message.setArguments(arguments);
    return bus.call(message, QDBus::Block, 5000).arguments().value(0);
}

QList<Place> childrenOf(QDBusConnection &bus, const Place &at)
{
    QList<Place> children;
    const QVariant answer = call(bus, at, u"org.a11y.atspi.Accessible"_s, u"GetChildren"_s);
    if (!answer.canConvert<QDBusArgument>())
        return {};
    const auto array = answer.value<QDBusArgument>();
    array.beginArray();
    while (!array.atEnd()) {
        QString service;
        QDBusObjectPath path;
        array.beginStructure();
        array >> service >> path;
        array.endStructure();
        if (!path.path().endsWith("/null"_L1))
            children.append({service, path.path()});
    }
    array.endArray();
    return children;
}

/// All that a screen reader can read of what is at @p at and in it.
QString readFrom(QDBusConnection &bus, const Place &at)
{
    QString read;
    for (const QString &property : {u"Name"_s, u"Description"_s}) {
        const QVariant value = call(bus, at, u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
                                    {u"org.a11y.atspi.Accessible"_s, property});
        read += value.value<QDBusVariant>().variant().toString() + u'\n';
    }
    read += call(bus, at, u"org.a11y.atspi.Text"_s, u"GetText"_s, {0, -1}).toString() + u'\n';
    for (const Place &child : childrenOf(bus, at))
        read += readFrom(bus, child);
    return read;
}

} // namespace

/// The real program on a screen of its own, as a screen reader finds it, and all that it says there by itself: the token of
/// a monitor URL is not among it.
class AccessibilityBusTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_screen.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-nolisten"_s, u"tcp"_s});
        QVERIFY(m_screen.waitForReadyRead());
        m_program.set(u"DISPLAY"_s, u':' + QString::fromLatin1(m_screen.readLine().trimmed()));
        m_program.set(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        m_program.set(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
        m_session.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s,
                                           u"--address=unix:dir="_s + m_program.runtimeFolder()});
        QVERIFY(m_session.waitForReadyRead());
        const QString session = QString::fromLatin1(m_session.readLine().trimmed());
        m_program.set(u"DBUS_SESSION_BUS_ADDRESS"_s, session);
        m_launcher.setProcessEnvironment(m_program.environment());
        m_launcher.start(u"/usr/libexec/at-spi-bus-launcher"_s, {u"--launch-immediately"_s});
        QVERIFY(m_launcher.waitForStarted());

        auto bus = QDBusConnection::connectToBus(session, u"session"_s);
        QString address;
        const auto hasAddress = [&] {
            address = call(bus, {u"org.a11y.Bus"_s, u"/org/a11y/bus"_s}, u"org.a11y.Bus"_s, u"GetAddress"_s).toString();
            return !address.isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasAddress(), 30'000);
        m_bus = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, u"accessibility"_s));
        QVERIFY(m_bus->isConnected());
        m_monitor.setStandardOutputFile(heardFile());
        m_monitor.start(u"dbus-monitor"_s, {u"--address"_s, address});
        QTRY_VERIFY_WITH_TIMEOUT(!bytesOf(heardFile()).isEmpty(), 30'000);
    }

    void cleanupTestCase()
    {
        m_bus.reset();
        for (QProcess *process : {&m_window, &m_monitor, &m_launcher, &m_session, &m_screen}) {
            process->kill();
            process->waitForFinished();
        }
    }

    void tellsNoTokenOfAJobThatFailed()
    {
        m_program.start(m_window, {urlAt(u"http://127.0.0.1:%1"_s.arg(m_server.port()))});
        QTRY_VERIFY_WITH_TIMEOUT(finds(u"Failed"_s), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(finds(u"127.0.0.1"_s), 60'000); // in the details
        QVERIFY2(!m_found.contains(QLatin1String(token)), qPrintable(m_found));
        QVERIFY(!bytesOf(heardFile()).contains(token));
    }

    /// The host is unknown, so that it is asked about, and the text is hidden.
    void tellsNothingOfTextThatIsHidden()
    {
        const QString path = m_program.environment().value(u"HOME"_s) + u"/text"_s;
        writeBytes(path, urlAt(u"https://stranger.test"_s).toUtf8() + '\n');
        QCOMPARE(m_program.run({path}).exitCode, 0);
        QTRY_VERIFY_WITH_TIMEOUT(finds(u"The text is hidden"_s), 60'000);
        QVERIFY(m_found.contains(u"stranger.test"_s));
        QVERIFY2(!m_found.contains(QLatin1String(token)), qPrintable(m_found));
        QVERIFY(!bytesOf(heardFile()).contains(token));
        QVERIFY(bytesOf(heardFile()).contains("The text is hidden")); // else nothing was heard
    }

private:
    static QString urlAt(const QString &host)
    {
        return host + u"/_api/v2.0/monitor/%1?tempauth=%1"_s.arg(QLatin1String(token));
    }

    QString heardFile() const { return m_program.runtimeFolder() + u"/heard"_s; }

    /// Reads all anew.
    bool finds(const QString &text)
    {
        m_found = readFrom(*m_bus, {u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/accessible/root"_s});
        return m_found.contains(text);
    }

    ByteServer m_server{failure()};
    Program m_program;
    QProcess m_screen;
    QProcess m_session;
    QProcess m_launcher;
    QProcess m_monitor;
    QProcess m_window;
    std::unique_ptr<QDBusConnection> m_bus;
    QString m_found;
};

QTEST_GUILESS_MAIN(AccessibilityBusTest)
#include "tst_accessibilitybus.moc"
