#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tst_watch.sh LANGUAGE PROGRAM PRACTICESERVER FOLDER, inside desktop.sh: text with two monitor URLs is put on the
# clipboard and pasted into PROGRAM's window; both copies are watched to their ends, which are told in LANGUAGE (en, de).
# Pictures and the notifications seen are left in FOLDER.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
source "$here/wait.sh"

language=$1 program=$2 practiceServer=$3 folder=$4
case $language in
en)
    locale=en_US.UTF-8
    completedName="Photos" failedName="Project A"
    failed="Failed: $failedName" failedReason="already"
    ended="All jobs ended" counts="1 failed, 1 completed"
    ;;
de)
    locale=de_DE.UTF-8
    completedName="Fotos Süden" failedName="Projekt A"
    failed="Fehlgeschlagen: $failedName" failedReason="bereits"
    ended="Alle Vorgänge beendet" counts="1 fehlgeschlagen, 1 abgeschlossen"
    ;;
*)
    echo "No such language: $language" >&2
    exit 2
    ;;
esac

picture() { import -window root "$folder/watch-$language-$1.png"; }
finish() {
    local code=$?
    ((code == 0)) || { picture "as-it-failed" && cat "$folder/watch-$language.log" >&2; } || :
    cp "$DESKTOP_NOTIFICATIONS" "$folder/watch-$language-notifications.txt"
}
trap finish EXIT

# Visible windows of the program, the front one included: a question is one more.
windows() { xdotool search --onlyvisible --pid "$copyjobs" 2>/dev/null | wc -l; }
windowsAre() { (($(windows) == $1)); }
# And the keys go there.
isActive() {
    [[ $(xdotool getactivewindow getwindowpid) == "$copyjobs" && $(xdotool getwindowfocus) == "$(xdotool getactivewindow)" ]]
}
questionIsActive() { isActive && [[ $(xdotool getactivewindow) != "$window" ]]; }
clipboardHolds() { [[ $(xclip -selection clipboard -o) == "$1" ]]; }
trayHasItem() {
    dbus-send --session --print-reply --dest=org.kde.StatusNotifierWatcher /StatusNotifierWatcher \
        org.freedesktop.DBus.Properties.Get string:org.kde.StatusNotifierWatcher \
        string:RegisteredStatusNotifierItems | grep -q 'string "'
}
# A notification has this title, and one with it has these words.
notified() { grep -A3 -F "summary: '$1'" "$DESKTOP_NOTIFICATIONS" | grep -F "$2" | grep -q -F "${3-}"; }
hasEnded() { ! kill -0 "$1"; }

# The program, in its language whether or not the system has the locale generated.
env LANG="$locale" LC_CTYPE=C.UTF-8 "$program" >"$folder/watch-$language.log" 2>&1 &
copyjobs=$!
waitFor 30 "the window" windowsAre 1
waitFor 10 "the window to be active" isActive
window=$(xdotool getactivewindow)
waitFor 20 "the tray icon" trayHasItem
picture "empty"

# Two copies, pasted with their names in the midst of other text.
coproc practice { exec "$practiceServer"; }
IFS=$'\t' read -r _ completes <&"${practice[0]}"
IFS=$'\t' read -r _ fails <&"${practice[0]}"
text="$completedName"$'\t'"$completes"$'\n'"$failedName"$'\t'"$fails"
printf '%s' "$text" | xclip -selection clipboard -target UTF8_STRING
waitFor 10 "the clipboard" clipboardHolds "$text"
xdotool key ctrl+v

# This computer is none of the hosts that are known, so the program asks, once for both: a tick, and Add.
waitFor 20 "the question about the host" windowsAre 2
waitFor 10 "the question to be active" questionIsActive
picture "question"
xdotool key space
xdotool key Return
waitFor 20 "the question to go" windowsAre 1
picture "begun"

# Nothing is told of rows that somebody looks at.
xdotool getactivewindow windowminimize
waitFor 10 "the window to be away" windowsAre 0
waitFor 60 "the notification of the failed copy" notified "$failed" "$failedReason"
waitFor 60 "the notification of the end" notified "$ended" "$counts"
picture "ended"

# Nothing of the URLs may be in what others can read.
for secret in "${completes#*//}" "${fails#*//}"; do
    if grep -q -F -e "$secret" "$DESKTOP_NOTIFICATIONS" "$folder/watch-$language.log"; then
        echo "A monitor URL was written to a log or a notification." >&2
        exit 1
    fi
done

# It is taken back when the window is looked at. A second start brings that.
bubbles() { xdotool search --onlyvisible --class Dunst 2>/dev/null | wc -l; }
bubblesAre() { (($(bubbles) == $1)); }
waitFor 10 "the one notification" bubblesAre 1
env LANG="$locale" LC_CTYPE=C.UTF-8 "$program" >>"$folder/watch-$language.log" 2>&1
waitFor 10 "the window" windowsAre 1
waitFor 10 "the notification to be taken back" bubblesAre 0

xdotool key ctrl+q
waitFor 20 "the program's end" hasEnded "$copyjobs"
wait "$copyjobs"
