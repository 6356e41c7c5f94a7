// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QObject>
#include <QStringList>
#include <QTcpServer>

class QTcpSocket;

/// A proxy on a loopback port of its own that builds tunnels (CONNECT). Whatever name it is asked for, it goes to that port
/// of this computer: so names that nobody knows can be reached, and no other computer can.
class ConnectProxy : public QObject
{
    Q_OBJECT

public:
    /// With a @p user it asks for sign-in first.
    explicit ConnectProxy(const QString &user = {}, const QString &password = {});

    quint16 port() const { return m_server.serverPort(); }
    /// From now on another sign-in is asked for.
    void setSignIn(const QString &user, const QString &password);
    /// The ways to sign in that it offers, each as in a header; Basic unless told.
    void setOffers(const QByteArrayList &schemes) { m_offers = schemes; }
    /// Where tunnels were built to, as "host:port".
    const QStringList &tunnels() const { return m_tunnels; }
    /// How often it asked for sign-in.
    int refusals() const { return m_refusals; }

private:
    void serve(QTcpSocket *client);
    void takeHead(QTcpSocket *client);
    void buildTunnel(QTcpSocket *client, const QByteArray &target);

    QTcpServer m_server;
    QByteArray m_signIn; // the header's value; empty lets everybody through
    QByteArrayList m_offers{"Basic realm=\"tests\""};
    QStringList m_tunnels;
    int m_refusals = 0;
};
