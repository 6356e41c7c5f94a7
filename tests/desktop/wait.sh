# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the desktop and its tests.
# shellcheck shell=bash

# waitFor SECONDS WHAT COMMAND…: until COMMAND succeeds; ends the script when WHAT has not come by then.
waitFor() {
    local seconds=$1 what=$2 deadline=$((SECONDS + $1))
    shift 2
    until "$@" >/dev/null 2>&1; do
        if ((SECONDS >= deadline)); then
            echo "Waited $seconds s in vain for $what." >&2
            exit 1
        fi
        sleep 0.1
    done
}
