// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"

#include <QUrl>

#include <optional>

/// The site that a job copied to, as a person can open it: the part of `resourceLocation` before `/_api/`. The service's
/// word is not trusted further than the job's own host: empty for any other, for another scheme, and where none is named.
std::optional<QUrl> destinationSite(const Job &job);
