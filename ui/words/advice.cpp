// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice.h"

QString Advice::shortReason(FailureReason reason)
{
    switch (reason) {
    //: Short reasons stand in a label: "Failed: name already exists"
    case FailureReason::NameAlreadyExists:
        return tr("name already exists");
    case FailureReason::AccessDenied:
        return tr("no permission");
    case FailureReason::QuotaLimitReached:
        return tr("destination full");
    case FailureReason::ItemNotFound:
        return tr("item not found");
    case FailureReason::InvalidRequest:
        return tr("not possible this way");
    case FailureReason::GeneralException:
        return tr("no reason given");
    case FailureReason::ServiceBusy:
        return tr("service busy");
    case FailureReason::ItemInUse:
        return tr("item in use");
    case FailureReason::MalwareDetected:
        return tr("malware found");
    case FailureReason::TooManyItemsAtDestination:
        return tr("too many items at the destination");
    case FailureReason::FileTooLarge:
        return tr("file too large");
    case FailureReason::TooManyItemsInCopy:
        return tr("more than 30,000 items");
    case FailureReason::PathTooLong:
        return tr("path too long");
    case FailureReason::DestinationNotReady:
        return tr("destination not ready");
    case FailureReason::LinkExpired:
        return tr("URL expired");
    case FailureReason::Unknown:
        break;
    }
    return {};
}

QString Advice::meaning(FailureReason reason)
{
    switch (reason) {
    case FailureReason::NameAlreadyExists:
        return tr("An item of this name already exists at the destination.");
    case FailureReason::AccessDenied:
        return tr("The permission is missing: only the owner may do this, or the drives are not shared.");
    case FailureReason::QuotaLimitReached:
        return tr("There is no space left at the destination.");
    case FailureReason::ItemNotFound:
        return tr("The source or the destination was moved or deleted in the meantime.");
    case FailureReason::InvalidRequest:
        return tr("The request cannot work this way, for example between business and personal accounts "
                  "or with illegal characters in a name.");
    case FailureReason::GeneralException:
        return tr("The service gives no reason.");
    case FailureReason::ServiceBusy:
        return tr("The service was busy.");
    case FailureReason::ItemInUse:
        return tr("Somebody was working on an item.");
    case FailureReason::MalwareDetected:
        return tr("The service found malware in a file.");
    case FailureReason::TooManyItemsAtDestination:
        return tr("The destination holds too many items.");
    case FailureReason::FileTooLarge:
        return tr("A file is too large for the destination.");
    case FailureReason::TooManyItemsInCopy:
        return tr("One copy can hold at most 30,000 items.");
    case FailureReason::PathTooLong:
        return tr("A path is longer than 400 characters, or has too many levels.");
    case FailureReason::DestinationNotReady:
        return tr("The destination is read-only or not ready yet.");
    case FailureReason::LinkExpired:
        return tr("The monitor URL has expired.");
    case FailureReason::Unknown:
        break;
    }
    return tr("The service gives no reason that Copyjobs knows.");
}

QString Advice::remedy(FailureReason reason)
{
    switch (reason) {
    case FailureReason::NameAlreadyExists:
        //: "rename" in quotes is a value of the service's interface and stays as it is
        return tr("Rename or delete the item there, or copy again with the conflict behaviour “rename”.");
    case FailureReason::AccessDenied:
        return tr("Get write permission at the destination, or ask the owner to copy.");
    case FailureReason::QuotaLimitReached:
        return tr("Free some space there, or have the quota raised, and copy again.");
    case FailureReason::ItemNotFound:
        return tr("Check both, and copy again.");
    case FailureReason::InvalidRequest:
        return tr("Change what was asked for, and copy again.");
    case FailureReason::GeneralException:
        return tr("Try again; split a large folder.");
    case FailureReason::ServiceBusy:
        return tr("Wait a while, and copy again.");
    case FailureReason::ItemInUse:
        return tr("Close the file, and copy again.");
    case FailureReason::MalwareDetected:
        return tr("Remove the file, and copy again.");
    case FailureReason::TooManyItemsAtDestination:
        return tr("Choose another library, or split what you copy.");
    case FailureReason::TooManyItemsInCopy:
        return tr("Split it into copies of fewer than 30,000 items.");
    case FailureReason::PathTooLong:
        return tr("Shorten names or levels, and copy again.");
    case FailureReason::DestinationNotReady:
        return tr("Wait a while, or ask your administrator.");
    case FailureReason::LinkExpired:
        return tr("Please check the destination yourself.");
    case FailureReason::Unknown:
    case FailureReason::FileTooLarge:
        break;
    }
    return {};
}
