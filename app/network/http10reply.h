// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proxychoice.h"

#include <QNetworkReply>
#include <QSslSocket>

#include <optional>

/// A GET as HTTP/1.0 over a connection of its own. Qt 6.4 takes an interim response (103 Early Hints) for the final one and
/// loses what follows; a client of HTTP/1.0 is sent none (RFC 9110, 15.2), and one that comes all the same is skipped.
/// Behaves as a reply of QNetworkAccessManager's, but sends the headers of its request only, and follows nothing.
class Http10Reply : public QNetworkReply
{
    Q_OBJECT

public:
    /// Is under way at once, and belongs to @p parent. @p credentials are for @p proxy, and given once.
    Http10Reply(const QNetworkRequest &request, const QNetworkProxy &proxy, std::optional<ProxyCredentials> credentials,
                QObject *parent);

    void abort() override;
    qint64 bytesAvailable() const override;
    bool isSequential() const override { return true; }
    void setReadBufferSize(qint64 size) override;

protected:
    qint64 readData(char *data, qint64 most) override;

private:
    void send();
    void readOn();
    bool readHeads();
    bool takeHeaderLine(const QByteArray &line);
    void beginBody();
    bool readPart();
    bool readChunkSize();
    std::optional<QByteArray> nextLine();
    void finish(NetworkError error);

    QSslSocket m_socket;
    std::optional<ProxyCredentials> m_credentials;
    qsizetype m_headSize = 0; ///< of all heads so far, in bytes
    int m_status = 0;         ///< of the latest head
    bool m_hasHead = false;   ///< that of the final response
    bool m_isChunked = false;
    bool m_isWhole = false;
    bool m_isClosed = false; ///< by the server; what it sent before may still wait in the socket
    std::optional<qint64> m_left; ///< of the body or its chunk; empty: until the server closes
    QByteArray m_body;            ///< that nobody has taken yet
};
