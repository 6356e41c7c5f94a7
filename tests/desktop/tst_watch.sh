#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tst_watch.sh LANGUAGE PROGRAM PRACTICESERVER FOLDER, inside desktop.sh: text with two monitor URLs is put on the
# clipboard and pasted into PROGRAM's window; both copies are watched to their ends, which are told in LANGUAGE (en, de).
# Pictures and the notifications seen are left in FOLDER.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
source "$here/wait.sh"
source "$here/window.sh"

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

# A notification has this title, and one with it has these words.
notified() { grep -A3 -F "summary: '$1'" "$DESKTOP_NOTIFICATIONS" | grep -F "$2" | grep -q -F "${3-}"; }

# The program, in its language whether or not the system has the locale generated.
env LANG="$locale" LC_CTYPE=C.UTF-8 "$program" >"$folder/watch-$language.log" 2>&1 &
copyjobs=$!
waitForWindow
waitFor 20 "the tray icon" trayHasItem
picture "empty"

# Two copies, pasted with their names in the midst of other text.
startPractice
pasteText "$completedName"$'\t'"$completes"$'\n'"$failedName"$'\t'"$fails"
picture "question"
trustHost
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
