// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/admission.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

bool operator==(const NewJob &a, const NewJob &b);

/// What a shell wants of the jobs that the window watches.
struct JobRequest
{
    enum class Kind {
        List,   ///< to know them
        Check,  ///< that the service is asked about them now
        Remove, ///< to take them out of the list
    };

    Kind kind = Kind::List;
    QList<JobId> ids; ///< with List none: it is about all

    bool operator==(const JobRequest &) const = default;
};

/// What one start of the program hands to the one that has the window.
struct InstanceMessage
{
    QList<NewJob> jobs;              ///< to be watched as they are; a name or batch may be empty
    QString text;                    ///< to be treated like pasted text that came from a command line; may be empty
    std::optional<QByteArray> raise; ///< to come to the front, with the desktop's activation token (may be empty)
    std::optional<JobRequest> request = {};

    bool operator==(const InstanceMessage &) const = default;
};

/// What the one with the window answers.
struct InstanceAnswer
{
    bool isStored = true;  ///< what was handed over will be there after a crash
    std::vector<Job> jobs; ///< those of the list after the request, in its order; without their URLs
};

/// @p message as bytes: a header with a version and the length, and CBOR.
QByteArray frameOf(const InstanceMessage &message);
/// The same for an answer. No URL is in it.
QByteArray frameOf(const InstanceAnswer &answer);

/// The bytes that came so far are only a part.
struct FrameIncomplete
{ };
/// The bytes are of another program or version, too many, or hold something that is no monitor URL.
struct FrameBroken
{ };

/// How many bytes come before it is known how many a frame has.
inline constexpr qsizetype FrameHeaderSize = 8;

/// How many bytes the frame with this header has in all; the header's own size where it is no good one,
/// or not whole yet.
qsizetype frameSize(const QByteArray &header);

/// Reads a frame from the beginning of @p bytes, which come from whoever has the user's rights.
std::variant<InstanceMessage, FrameIncomplete, FrameBroken> readFrame(const QByteArray &bytes);
/// The same for an answer.
std::variant<InstanceAnswer, FrameIncomplete, FrameBroken> readAnswer(const QByteArray &bytes);
