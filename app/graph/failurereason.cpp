// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurereason.h"

#include <QLatin1StringView>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

struct KnownCode
{
    QLatin1StringView code;
    FailureReason reason;
};

constexpr KnownCode knownCodes[] = {
    {"nameAlreadyExists"_L1, FailureReason::NameAlreadyExists},
    {"accessDenied"_L1, FailureReason::AccessDenied},
    {"accessRestricted"_L1, FailureReason::AccessDenied},
    {"quotaLimitReached"_L1, FailureReason::QuotaLimitReached},
    {"itemNotFound"_L1, FailureReason::ItemNotFound},
    {"invalidRequest"_L1, FailureReason::InvalidRequest},
    {"invalidPath"_L1, FailureReason::InvalidRequest},
    {"notSupported"_L1, FailureReason::InvalidRequest},
    {"notAllowed"_L1, FailureReason::InvalidRequest},
    {"generalException"_L1, FailureReason::GeneralException},
    {"activityLimitReached"_L1, FailureReason::ServiceBusy},
    {"throttledRequest"_L1, FailureReason::ServiceBusy},
    {"serviceNotAvailable"_L1, FailureReason::ServiceBusy},
    {"resourceModified"_L1, FailureReason::ItemInUse},
    {"lockMismatch"_L1, FailureReason::ItemInUse},
    {"lockOwnerMismatch"_L1, FailureReason::ItemInUse},
    {"lockNotFoundOrAlreadyExpired"_L1, FailureReason::ItemInUse},
    {"malwareDetected"_L1, FailureReason::MalwareDetected},
    {"virusSuspicious"_L1, FailureReason::MalwareDetected},
    {"maxDocumentCountExceeded"_L1, FailureReason::TooManyItemsAtDestination},
    {"maxItemCountExceeded"_L1, FailureReason::TooManyItemsAtDestination},
    {"childItemCountExceeded"_L1, FailureReason::TooManyItemsAtDestination},
    {"maxFolderCountExceeded"_L1, FailureReason::TooManyItemsAtDestination},
    {"maxFileSizeExceeded"_L1, FailureReason::FileTooLarge},
    {"maxStreamSizeExceeded"_L1, FailureReason::FileTooLarge},
    {"totalAffectedItemCountExceeded"_L1, FailureReason::TooManyItemsInCopy},
    {"pathIsTooLong"_L1, FailureReason::PathTooLong},
    {"pathTooDeep"_L1, FailureReason::PathTooLong},
    {"serviceReadOnly"_L1, FailureReason::DestinationNotReady},
    {"provisioningNotAllowed"_L1, FailureReason::DestinationNotReady},
    {"resourceBeingProvisioned"_L1, FailureReason::DestinationNotReady},
    {"unauthenticated"_L1, FailureReason::LinkExpired},
    {"operationNotFound"_L1, FailureReason::LinkExpired},
};

}

FailureReason failureReason(QStringView code)
{
    const QStringView family = code.left(code.indexOf(u'_')); // without a '_' that is all of it
    const auto known = std::ranges::find_if(
        knownCodes, [family](const KnownCode &entry) { return family.compare(entry.code, Qt::CaseInsensitive) == 0; });
    return known == std::end(knownCodes) ? FailureReason::Unknown : known->reason;
}
