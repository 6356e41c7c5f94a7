// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/polloutcome.h"

#include <QList>

/// One of the answers in data/answers with what it means after verdicts.tsv.
struct RecordedAnswer
{
    QString name;
    QByteArray bytes; ///< as they go over the wire: status line, headers, body
    QString verdict;
    std::optional<double> percentage;
    QString code; ///< empty where none is asserted
    QString resource;
};

/// All recorded answers, found below @p directory; empty where there are none. A row without its file has no bytes.
QList<RecordedAnswer> recordedAnswers(const QString &directory);

/// The reply that a client makes of @p bytes after asking @p requestUrl, without any network.
PollReply replyOf(const QByteArray &bytes, const QUrl &requestUrl);

/// The word that verdicts.tsv has for @p outcome.
QString verdictWord(const PollOutcome &outcome);
