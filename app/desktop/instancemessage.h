// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/admission.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

class QIODevice;

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
    bool paste = false;              ///< to add what the clipboard holds
    std::optional<JobRequest> request = {};

    bool operator==(const InstanceMessage &) const = default;
};

/// What the one with the window answers.
struct InstanceAnswer
{
    bool isStored = true;  ///< what was handed over will be there after a crash
    std::vector<Job> jobs; ///< those of the list after the request, in its order; without their URLs
};

/// @p message as bytes: a version, and CBOR with its length before it, as QDataStream writes it.
QByteArray frameOf(const InstanceMessage &message);
/// The same for an answer. No URL is in it.
QByteArray frameOf(const InstanceAnswer &answer);

/// The bytes that came so far are only a part.
struct FrameIncomplete
{
    qsizetype size = 0; ///< of the whole frame; 0 while that is not known
};
/// The bytes are of another program or version, too many, or hold something that is no monitor URL.
struct FrameBroken
{ };

/// Takes a frame from @p device, whose bytes come from whoever has the user's rights. What is incomplete stays there.
std::variant<InstanceMessage, FrameIncomplete, FrameBroken> readFrame(QIODevice &device);
/// The same for an answer.
std::variant<InstanceAnswer, FrameIncomplete, FrameBroken> readAnswer(QIODevice &device);
