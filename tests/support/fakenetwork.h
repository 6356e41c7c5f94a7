// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/monitorclient.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>

#include <algorithm>
#include <cstring>
#include <functional>
#include <utility>

/// A reply that was not read from any socket. It is under way until it is given an answer.
class FakeReply : public QNetworkReply
{
public:
    FakeReply(const QNetworkRequest &request, QObject *parent) : QNetworkReply(parent)
    {
        setRequest(request);
        setUrl(request.url());
        setOperation(QNetworkAccessManager::GetOperation);
        open(ReadOnly | Unbuffered);
    }

    /// Ends with @p bytes: status line, headers, blank line, body, as on the wire but never in chunks.
    void end(const QByteArray &bytes)
    {
        if (isFinished())
            return;
        const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
        const QList<QByteArray> lines = bytes.first(headEnd).split('\n');
        const QByteArrayList statusLine = lines[0].trimmed().split(' ');
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, statusLine.value(1).toInt());
        for (const QByteArray &line : lines.sliced(1)) {
            const qsizetype colon = line.indexOf(':');
            setRawHeader(line.first(colon), line.sliced(colon + 1).trimmed());
        }
        m_body = bytes.sliced(headEnd + 4);
        emit metaDataChanged();
        if (!m_body.isEmpty() && !isFinished())
            emit readyRead();
        finish();
    }

    /// Ends with @p error and without an answer.
    void fail(NetworkError error)
    {
        setError(error, QString());
        finish();
    }

    void abort() override { fail(OperationCanceledError); }
    qint64 bytesAvailable() const override { return m_body.size() + QNetworkReply::bytesAvailable(); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min<qint64>(most, m_body.size());
        std::memcpy(data, m_body.constData(), static_cast<std::size_t>(size));
        m_body.remove(0, size);
        return size == 0 && isFinished() ? -1 : size;
    }

private:
    void finish()
    {
        if (isFinished())
            return;
        setFinished(true);
        emit finished();
    }

    QByteArray m_body;
};

/// A network that can be asserted on: no sockets, canned answers in order, and every request is kept.
///
/// An answer ends the oldest request that waits for one, a request takes the oldest answer that is left over; it does so
/// when events are processed next, and never from within ask(). A request for which there is no answer waits.
/// Must outlive the clients that were made with its options().
class FakeNetwork
{
public:
    /// For a client that asks here.
    NetworkOptions options()
    {
        return {.network = [this] {
            ++m_networks;
            return std::make_unique<Manager>(*this);
        }};
    }

    /// One answer more: status line, headers, blank line, body.
    void answer(const QByteArray &bytes) { give({.bytes = bytes}); }
    /// One request more fails without an answer.
    void fail(QNetworkReply::NetworkError error) { give({.error = error}); }
    /// What answers every request for which nothing else was given, from its URL: for services that play a scenario.
    void answerBy(std::function<QByteArray(const QUrl &)> service) { m_service = std::move(service); }

    /// All requests so far.
    const QList<QNetworkRequest> &requests() const { return m_requests; }
    /// How many requests wait for an answer.
    qsizetype waiting() const
    {
        return std::ranges::count_if(m_waiting, [](const auto &reply) { return reply && !reply->isFinished(); });
    }
    /// How many networks were made: one for each client, and one more for each that was given up.
    int networks() const { return m_networks; }

private:
    struct Canned
    {
        QByteArray bytes = {};
        QNetworkReply::NetworkError error = QNetworkReply::NoError;
    };

    class Manager : public QNetworkAccessManager
    {
    public:
        explicit Manager(FakeNetwork &network) : m_network(network) { }

    protected:
        QNetworkReply *createRequest(Operation, const QNetworkRequest &request, QIODevice *) override
        {
            auto *reply = new FakeReply(request, this);
            m_network.take(reply);
            return reply;
        }

    private:
        FakeNetwork &m_network;
    };

    static void end(FakeReply *reply, const Canned &answer)
    {
        const auto end = [reply, answer] {
            if (answer.error == QNetworkReply::NoError)
                reply->end(answer.bytes);
            else
                reply->fail(answer.error);
        };
        QMetaObject::invokeMethod(reply, end, Qt::QueuedConnection);
    }

    void take(FakeReply *reply)
    {
        m_requests.append(reply->request());
        if (!m_answers.isEmpty())
            end(reply, m_answers.takeFirst());
        else if (m_service)
            end(reply, {.bytes = m_service(reply->url())});
        else
            m_waiting.append(reply);
    }

    void give(const Canned &answer)
    {
        while (!m_waiting.isEmpty()) {
            const QPointer<FakeReply> reply = m_waiting.takeFirst();
            if (reply && !reply->isFinished()) {
                end(reply, answer);
                return;
            }
        }
        m_answers.append(answer);
    }

    QList<QNetworkRequest> m_requests;
    QList<QPointer<FakeReply>> m_waiting;
    QList<Canned> m_answers;
    std::function<QByteArray(const QUrl &)> m_service;
    int m_networks = 0;
};
