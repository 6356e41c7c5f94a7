// SPDX-License-Identifier: GPL-3.0-or-later
// For tests/compilesforwindows, which must find it.
#include <unistd.h>
