// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

/// How far a copy is by the service's own words, 0–100: "Completed 2/4 files; 512/9314 bytes" says it by bytes, which come
/// first, and by files. Empty where @p statusDescription counts neither, counts to 0, or counts past its end.
/// Recorded from SharePoint; the text is not documented, and anything else may stand there.
std::optional<double> progressIn(QStringView statusDescription);
