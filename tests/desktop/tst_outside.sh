#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tst_outside.sh PROGRAM PRACTICESERVER FOLDER, inside desktop.sh, whose DESKTOP_WITHOUT decides what is to be seen: people
# are told of a failed copy where there is a daemon for it and where there is none, a closed window is found again, one
# that was hidden in a panel that dies comes back, and one whose program is killed is where it was at the next start.
# Pictures and the bus's traffic are left in FOLDER.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
source "$here/wait.sh"
source "$here/window.sh"

program=$1 practiceServer=$2 folder=$3
name="outside${DESKTOP_DAEMON:+-$DESKTOP_DAEMON}${DESKTOP_WITHOUT:+-without-${DESKTOP_WITHOUT// /-}}"
has() { [[ " ${DESKTOP_WITHOUT-} " != *" $1 "* ]]; }
picture() { import -window root "$folder/$name-$1.png"; }
finish() {
    local code=$?
    ((code == 0)) || { picture "as-it-failed" && cat "$folder/$name.log" >&2; } || :
}
trap finish EXIT

isUrgent() { xprop -id "$window" WM_HINTS _NET_WM_STATE | grep -q -e 'urgency' -e 'DEMANDS_ATTENTION'; }
isTold() { grep -A8 'member=Notify' "$folder/$name-bus.txt" | grep -q -F 'Project A'; }
bubbleIsThere() { xdotool search --onlyvisible --class 'dunst|xfce4-notifyd'; }
traffic() { grep -c "member=$1" "$folder/$name-bus.txt" || :; }

if has bus; then
    dbus-monitor --session "interface='org.freedesktop.Notifications'" "interface='org.kde.StatusNotifierItem'" \
        >"$folder/$name-bus.txt" 2>&1 &
fi
"$program" >"$folder/$name.log" 2>&1 &
copyjobs=$!
waitForWindow
if has panel && has bus; then waitFor 20 "the tray icon" trayHasItem; fi

# A copy that fails, and one that runs on for a while.
startPractice
pasteText "Photos"$'\t'"$completes"$'\n'"Project A"$'\t'"$fails"
trustHost

# Closing asks once; Return goes on in the background.
waitFor 10 "the window to be active" isActive
xdotool key alt+F4
waitFor 10 "the question about closing" questionIsActive
picture "closing"
# A window that is active may not have the keyboard yet.
goesOnInBackground() { windowsAre 0 || { xdotool key Return && windowsAre 0; }; }
waitFor 10 "the window to be away" goesOnInBackground

if has daemon && has bus; then
    waitFor 60 "the notification" isTold
    waitFor 10 "it on the screen" bubbleIsThere
    picture "told"
else
    # Nobody else shows messages: the window does, and asks for attention.
    waitFor 60 "the window to ask for attention" isUrgent
fi

# A second start brings the window back.
"$program" >>"$folder/$name.log" 2>&1
waitFor 10 "the window" windowsAre 1
waitFor 10 "the window to be active" isActive
picture "back"

if has panel && has bus; then
    # It is hidden again, without a question, and the panel dies.
    xdotool key alt+F4
    waitFor 10 "the window to be away" windowsAre 0
    kill "$(<"$DESKTOP_PANEL")"
    waitFor 20 "the window to come back" windowsAre 1
    xfce4-panel --disable-wm-check >/dev/null 2>&1 &
    waitFor 30 "the tray icon in the new panel" trayHasItem
    picture "new-panel"
    # Two jobs for under a minute: what the bus has seen of them.
    echo "NewToolTip: $(traffic NewToolTip), NewIcon: $(traffic NewIcon), Notify: $(traffic Notify)"
    (($(traffic NewToolTip) <= SECONDS && $(traffic NewIcon) <= SECONDS))
fi
if has daemon && has bus; then (($(traffic Notify) >= 1 && $(traffic Notify) <= 8)); fi

# Nobody comes to close a program that is killed: the window is where it was all the same.
place() { xdotool getwindowgeometry --shell "$window" | grep -v -e WINDOW -e SCREEN; }
kept() { grep '^window=' "$HOME/.config/Copyjobs/Copyjobs.conf"; }
isKept() { [[ $(kept) != "$before" && $(place) != "$placeBefore" ]]; }
isWhereItWas() { [[ $(place) == "$placeKept" ]]; }
before=$(kept) placeBefore=$(place)
xdotool windowsize "$window" 700 500 windowmove "$window" 90 120
waitFor 10 "the place to be written" isKept
placeKept=$(place)
kill -KILL "$copyjobs"
waitFor 20 "the program's end" hasEnded "$copyjobs"
"$program" >>"$folder/$name.log" 2>&1 &
copyjobs=$!
waitForWindow
waitFor 10 "the window where it was" isWhereItWas

kill "$copyjobs"
waitFor 20 "the program's end" hasEnded "$copyjobs"
