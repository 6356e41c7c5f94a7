#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tst_outside.sh PROGRAM PRACTICESERVER FOLDER, inside desktop.sh, whose parts decide what is to be seen: people are told of a
# failed copy where there is a daemon for it and where there is none, a click brings the window, a closed window is found
# again, the tray icon raises it wherever it is, one that was hidden in a panel that dies comes back, and one whose program is
# killed is where it was at the next start. Pictures and the bus's traffic are left in FOLDER.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
source "$here/wait.sh"
source "$here/window.sh"
source "$here/panel.sh"

program=$1 practiceServer=$2 folder=$3
has() { [[ " ${DESKTOP_WITHOUT-} " != *" $1 "* ]]; }
tray=none
if has panel && has bus; then tray=${DESKTOP_TRAY:-xfce4-panel}; fi
name="outside${DESKTOP_TRAY:+-$DESKTOP_TRAY}${DESKTOP_DAEMON:+-$DESKTOP_DAEMON}${DESKTOP_WITHOUT:+-without-${DESKTOP_WITHOUT// /-}}"
picture() { import -window root "$folder/$name-$1.png"; }
finish() {
    local code=$?
    ((code == 0)) || { picture "as-it-failed"; xwininfo -root -tree | grep -i copyjobs; cat "$folder/$name.log"; } >&2 || :
}
trap finish EXIT

isPainted() { (($(import -window "$window" -format %k info:) > 100)); } # colours
isUrgent() { xprop -id "$window" WM_HINTS _NET_WM_STATE | grep -q -e 'urgency' -e 'DEMANDS_ATTENTION'; }
isTold() { grep -A60 'member=Notify' "$folder/$name-bus.txt" | grep -F "$1"; }
bubbleIsThere() { bubble=$(xdotool search --onlyvisible --class 'dunst|xfce4-notifyd' | tail -n 1) && [[ -n $bubble ]]; }
bubbleIsGone() { ! bubbleIsThere; }
balloonIsThere() { windowsAre 1 && bubble=$(xdotool search --onlyvisible --pid "$copyjobs" | sort -n | tail -n 1); }
# xfce4-notifyd takes clicks on its buttons only: at the bottom, Copy error at the right and Show beside it.
clickBubble() {
    local x=60 y=20 WIDTH HEIGHT
    if [[ ${DESKTOP_DAEMON-} == xfce4-notifyd ]]; then
        eval "$(xdotool getwindowgeometry --shell "$bubble" | grep -e WIDTH -e HEIGHT)"
        x=$((WIDTH - 150)) y=$((HEIGHT - 31))
    fi
    xdotool mousemove --window "$bubble" "$x" "$y" click 1
}
traffic() { grep -c "member=$1" "$folder/$name-bus.txt" || :; }
hasTraffic() { (($(traffic "$1") >= ${2:-1})); }
if [[ $tray == trayer ]]; then # where the icon is a window
    trayHasItem() { xwininfo -name panel -tree | grep '"copyjobs"'; }
    windows() { echo $(($(xdotool search --onlyvisible --pid "$copyjobs" | wc -l) - $(trayHasItem | wc -l))); }
fi
# With a tray of the new kind: what a click on the icon does, and what its menu has.
item() { trayHasItem | sed 's/.*string "\([^"/]*\).*/\1/'; }
clickTray() {
    dbus-send --session --type=method_call --dest="$(item)" /StatusNotifierItem org.kde.StatusNotifierItem.Activate int32:0 int32:0
}
menu() { gdbus call --session --dest "$(item)" --object-path /MenuBar --method "com.canonical.dbusmenu.$1" -- "${@:2}"; }
menuItem() { menu GetLayout 0 -1 '[]' | grep -o -P "\\(\\K[0-9]+(?=, \\{[^{}]*'label': <'$1'>)"; }
chooseMenu() { menu Event "$(menuItem "$1")" clicked "<''>" 0 >/dev/null; }
offers() { menuItem "$1"; }
isQuiet() { menu GetLayout 0 -1 '[]' | grep "'toggle-state': <1>"; }
isLoud() { ! isQuiet; }

if has bus; then
    dbus-monitor --session "interface='org.freedesktop.Notifications'" "interface='org.kde.StatusNotifierItem'" \
        "interface='com.canonical.Unity.LauncherEntry'" >"$folder/$name-bus.txt" 2>&1 &
fi
"$program" >"$folder/$name.log" 2>&1 &
copyjobs=$!
waitForWindow
if [[ $tray != none ]]; then waitFor 20 "the tray icon" trayHasItem; fi

# A copy that fails, and one that runs on for a while.
startPractice
pasteText "Photos"$'\t'"$completes"$'\n'"Project A"$'\t'"$fails"
trustHost

if has daemon && [[ $tray == xfce4-panel ]]; then copyText "No address"; fi # is pasted below

# Closing asks once; Return goes on in the background.
waitFor 10 "the window to be active" isActive
xdotool key alt+F4
waitFor 10 "the question about closing" questionIsActive
picture "closing"
# A window that is active may not have the keyboard yet.
goesOnInBackground() { windowsAre 0 || { xdotool key Return && windowsAre 0; }; }
waitFor 10 "the window to be away" goesOnInBackground

if has daemon && [[ $tray == xfce4-panel ]]; then
    # While they run: what is pasted from the tray is answered, though nobody sees the window, where there is nothing to
    # paste as well. At once: for a moment the window has the focus still, as Qt sees it.
    chooseMenu _Paste
    waitFor 10 "the answer" isTold "This is not a URL"
    waitFor 10 "it on the screen" bubbleIsThere
    picture "answered"
    chooseMenu "_Quiet until tomorrow"
    waitFor 10 "quiet" isQuiet
    chooseMenu "_Quiet until tomorrow"
    waitFor 10 "the end of quiet" isLoud
fi

if has daemon && has bus; then
    waitFor 60 "the notification" isTold "Failed: Project A"
    waitFor 10 "it on the screen" bubbleIsThere
    picture "told"
    # A click on it brings the window, and what was told is taken back.
    clickBubble
elif [[ $tray == trayer ]]; then
    # The tray icon shows it, and a click there does the same.
    waitFor 60 "the balloon" balloonIsThere
    picture "told"
    clickBubble
else
    # Nobody else shows messages: the window does, and asks for attention. A second start brings it to the front, and a
    # third in the same moment is none too much.
    waitFor 60 "the window to ask for attention" isUrgent
    picture "told"
    "$program" >>"$folder/$name.log" 2>&1 &
    "$program" >>"$folder/$name.log" 2>&1
    wait "$!"
fi
waitFor 10 "the window" windowsAre 1
waitFor 10 "the window to be active" isActive
waitFor 10 "the window to be painted" isPainted
picture "back"
if has daemon && has bus; then
    waitFor 10 "the click on the bus" hasTraffic ActionInvoked
    waitFor 10 "the bubble to go" bubbleIsGone
fi
if has bus; then waitFor 10 "progress at the launcher" hasTraffic Update; fi

if [[ $tray == xfce4-panel ]]; then
    # A window on another workspace is brought by the tray icon, and so is one behind others; only one in front is hidden.
    xdotool set_desktop_for_window "$window" 1
    waitFor 10 "the window to be elsewhere" windowsAre 0
    waitFor 10 "the program to know" offers _Show # Qt waits a moment for the focus to come back
    clickTray
    waitFor 10 "the window to be active" isActive
    xev -geometry 1200x700+0+0 >/dev/null 2>&1 &
    cover=$!
    isCovered() { ! isActive; }
    waitFor 10 "another window in front" isCovered
    waitFor 10 "the program to know" offers _Show
    clickTray
    waitFor 10 "the window to be active" isActive
    kill "$cover"
    waitFor 10 "the program to know" offers _Hide
    clickTray
    waitFor 10 "the window to be away" windowsAre 0

    chooseMenu _Show
    waitFor 10 "the window to be active" isActive
fi

if [[ $tray != none ]]; then
    # It is hidden, without a question, and the panel dies.
    xdotool key alt+F4
    waitFor 10 "the window to be away" windowsAre 0
    kill "$(<"$DESKTOP_PANEL")"
    waitFor 20 "the window to come back" windowsAre 1
    startPanel >/dev/null 2>&1 &
    waitFor 30 "the tray icon in the new panel" trayHasItem
    picture "new-panel"
    # Two jobs for under a minute: what the bus has seen of them.
    echo "NewToolTip: $(traffic NewToolTip), NewIcon: $(traffic NewIcon), Notify: $(traffic Notify), Update: $(traffic Update)"
    (($(traffic NewToolTip) <= SECONDS && $(traffic NewIcon) <= SECONDS && $(traffic Update) <= SECONDS))
fi
if has bus && ! has daemon; then hasTraffic GetCapabilities; fi # the desktop is asked first
if has daemon && has bus; then
    (($(traffic Notify) >= 1 && $(traffic Notify) <= 8))
    # A failure is of normal urgency, and nothing is critical, which would stay until somebody comes.
    [[ $(grep -A1 'string "urgency"' "$folder/$name-bus.txt" | grep -o 'byte [0-9]' | sort -u) == "byte 1" ]]
fi

# Nobody comes to close a program that is killed: the window is where it was all the same.
place() { xdotool getwindowgeometry --shell "$window" | grep -v -e WINDOW -e SCREEN; }
kept() { grep '^window=' "$HOME/.config/Copyjobs/Copyjobs.conf"; }
# As QWidget::saveGeometry() has it: left, top, right and bottom are 90, 120, 789 and 619.
isKept() { [[ $(kept) == *'\0\0\0Z\0\0\0x\0\0\x3\x15\0\0\x2k'* ]]; }
isWhereItWas() { [[ $(place) == "$placeKept" ]]; }
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
