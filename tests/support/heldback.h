// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// MiB of freed memory that AddressSanitizer holds back at most; 0 without it. gcc and clang tell in different ways.
#if defined(__SANITIZE_ADDRESS__)
constexpr qint64 HeldBackMiB = 400;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr qint64 HeldBackMiB = 400;
#else
constexpr qint64 HeldBackMiB = 0;
#endif
#else
constexpr qint64 HeldBackMiB = 0;
#endif
