# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the desktop and by a test in which its panel dies.
# shellcheck shell=bash

# What holds tray icons; takes the place of the shell that calls it.
startPanel() {
    if [[ ${DESKTOP_TRAY-} == trayer ]]; then
        exec trayer --edge bottom --width 200 --widthtype pixel --height 30
    fi
    exec xfce4-panel --disable-wm-check
}
