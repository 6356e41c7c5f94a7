#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tst_wayland.sh PROGRAM PRACTICESERVER CLICKINGDAEMON FOLDER, inside desktop.sh with DESKTOP_DISPLAY=wayland: PROGRAM has its
# window there, pastes, watches two copies to their ends with the window hidden, and tells of both; a click brings the window,
# and hands the token that came with the click to the compositor. Pictures and the bus's traffic are left in FOLDER.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
source "$here/wait.sh"
source "$here/window.sh"

program=$1 practiceServer=$2 clickingDaemon=$3 folder=$4
picture() { grim "$folder/wayland-$1.png"; }
finish() {
    local code=$?
    ((code == 0)) || { picture "as-it-failed" && grep -v -F '[' "$folder/wayland.log" >&2; } || :
}
trap finish EXIT

id=io.github.copyjobs.Copyjobs
windows() { swaymsg -t get_tree | grep -c '"app_id": "'"$id"'"' || :; }
windowsAre() { (($(windows) == $1)); }
isFocused() { swaymsg "[app_id=\"$id\" con_id=__focused__] nop"; }
hasTitle() { swaymsg -t get_tree | grep -q -F "\"name\": \"$1\""; }
isTold() { grep -A60 'member=Notify' "$folder/wayland-bus.txt" | grep -F "$1"; }
hasTraffic() { grep "member=$1" "$folder/wayland-bus.txt"; }
daemonIsGone() { hasEnded "$(<"$DESKTOP_DAEMON_PID")"; }
activates() { grep -F "xdg_activation_v1" "$folder/wayland.log" | grep -F 'activate("token of the click"'; }
hide() {
    swaymsg "[app_id=\"$id\"] kill"
    waitFor 10 "the window to be away" windowsAre 0
}

# Closing was answered in an earlier run. No panel: the window is in the background all the same.
mkdir -p "$HOME/.config/Copyjobs"
printf '[General]\nclosing=keepRunning\n' >"$HOME/.config/Copyjobs/Copyjobs.conf"
dbus-monitor --session "interface='org.freedesktop.Notifications'" >"$folder/wayland-bus.txt" 2>&1 &
startPractice
printf 'Photos\t%s\nProject A\t%s\n' "$completes" "$fails" >"$HOME/copies"
WAYLAND_DEBUG=1 "$program" "$HOME/copies" >"$folder/wayland.log" 2>&1 &
copyjobs=$!
waitFor 30 "the window" windowsAre 1
waitFor 10 "its title" hasTitle "0 of 2 ended – Copyjobs"
waitFor 10 "the window to be in front" isFocused
picture "begun"
hide

# As from the launcher: the clipboard can be read only once the window has the keyboard. Its address raises a question.
printf 'Third\thttp://127.0.0.1:9/monitor/3' | wl-copy
"$program" --paste >>"$folder/wayland.log" 2>&1
waitFor 10 "the question about the host" windowsAre 2
picture "pasted"
swaymsg "[app_id=\"$id\" con_id=__focused__] kill"
waitFor 10 "the question to go" windowsAre 1
hide

waitFor 60 "the notification" isTold "Failed: Project A"
picture "told"
dunstctl action 0
waitFor 10 "the click on the bus" hasTraffic ActionInvoked
waitFor 10 "the window" windowsAre 1
waitFor 10 "the window to be in front" isFocused
waitFor 10 "what was told to be taken back" hasTraffic NotificationClosed
hide

# Another daemon, one that hands out tokens.
kill "$(<"$DESKTOP_DAEMON_PID")"
waitFor 10 "the end of the first daemon" daemonIsGone
"$clickingDaemon" "token of the click" >"$folder/wayland-clicked.txt" &
waitFor 60 "the notification of the end" isTold "All jobs ended"
waitFor 10 "the window" windowsAre 1
waitFor 10 "the window to be in front" isFocused
waitFor 10 "the token at the compositor" activates
picture "ended"

kill "$copyjobs"
waitFor 20 "the program's end" hasEnded "$copyjobs"
