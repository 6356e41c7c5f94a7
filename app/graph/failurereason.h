// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// What a copy job failed with, as families of the documented OneDrive error codes that call for the same remedy.
/// A dictionary, not a contract: https://learn.microsoft.com/onedrive/developer/rest-api/concepts/errors
enum class FailureReason {
    Unknown, ///< no code, or one that the table does not have
    NameAlreadyExists,
    AccessDenied,
    QuotaLimitReached,
    ItemNotFound,
    InvalidRequest,
    GeneralException,
    ServiceBusy,
    ItemInUse,
    MalwareDetected,
    TooManyItemsAtDestination,
    FileTooLarge,
    TooManyItemsInCopy,
    PathTooLong,
    DestinationNotReady,
    LinkExpired,
};

/// The family of @p code; a suffix after `_` is cut (`AccessDenied_SourceNotShared`). Case does not matter.
FailureReason failureReason(QStringView code);
