#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tst_day.sh PROGRAM PRACTICESERVER FOLDER, inside desktop.sh: what a person does with the list on a day, by keyboard and by
# mouse: starts with the clipboard, renames, searches, removes and takes that back, marks a failed copy as handled, opens a
# menu, looks into the history. What came of it is asked of the program's own `list`. Pictures are left in FOLDER.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
source "$here/wait.sh"
source "$here/window.sh"

program=$1 practiceServer=$2 folder=$3
picture() { import -window root "$folder/day-$1.png"; }
finish() {
    local code=$?
    ((code == 0)) || { picture "as-it-failed" && cat "$folder/day.log" >&2 && jobs >&2; } || :
}
trap finish EXIT

windowIsActive() { isActive && [[ $(xdotool getactivewindow) == "$window" ]]; }
jobs() { "$program" list --json; }
hasJob() { [[ $(jobs) == *"\"name\":\"$1\""* ]]; }
hasNoJob() { ! hasJob "$1"; }
isSaidOf() { jobs | grep -F "\"name\":\"$1\"" | grep -F "$2"; }
menuIsThere() { (($(xdotool search --onlyvisible --class copyjobs 2>/dev/null | wc -l) > 1)); }
menuIsGone() { ! menuIsThere; }

# middle WINDOW: of its width, in pixels of the screen.
middle() { (eval "$(xdotool getwindowgeometry --shell "$1")" && echo $((X + WIDTH / 2))); }
isOverTheWindow() {
    local aside=$(($(middle "$question") - $(middle "$window")))
    ((aside > -20 && aside < 20))
}

# A first start, with what is on the clipboard: what is asked about it comes over the window.
startPractice
copyText "Photos"$'\t'"$completes"$'\n'"Project A"$'\t'"$fails"
env LANG=en_GB.UTF-8 LC_CTYPE=C.UTF-8 "$program" --paste >"$folder/day.log" 2>&1 &
copyjobs=$!
waitFor 30 "the window and the question about the host" windowsAre 2
waitFor 10 "one of them to be active" isActive
question=$(xdotool getactivewindow)
window=$(($(xprop -id "$question" WM_TRANSIENT_FOR | grep -o '0x.*')))
waitFor 5 "the question to be over the window" isOverTheWindow
picture "pasted"
trustHost
waitFor 20 "both jobs" hasJob "Project A"
waitFor 10 "the window to be active" windowIsActive

# By keyboard: the first new row is the current one. It gets another name, goes, and comes back.
xdotool key F2
xdotool key ctrl+a
xdotool type "Summer photos"
xdotool key Return
waitFor 10 "the new name" hasJob "Summer photos"
xdotool key Delete
waitFor 10 "it to be gone" hasNoJob "Summer photos"
xdotool key ctrl+z
waitFor 10 "it to be back" hasJob "Summer photos"

# What is searched for is shown; Escape leads back.
xdotool key ctrl+f
xdotool type "project"
picture "search"
xdotool key Escape Escape

# The failed copy is handled, by its shortcut, once the chip shows it alone.
waitFor 60 "the copy to fail" isSaidOf "Project A" '"failed"'
xdotool key alt+2
xdotool key ctrl+f Down Home Down
xdotool key ctrl+e
picture "handled"
xdotool key alt+1

# By mouse: the menu of the lower row, which the click makes the current one.
waitFor 60 "the other copy to complete" isSaidOf "Summer photos" '"completed"'
eval "$(xdotool getwindowgeometry --shell "$window")"
xdotool mousemove --window "$window" $((WIDTH / 6)) $((HEIGHT * 29 / 100)) click 3
waitFor 10 "the menu" menuIsThere
picture "menu"
xdotool key Escape
waitFor 10 "the menu to go" menuIsGone
xdotool key Delete
waitFor 10 "the failed copy to be gone" hasNoJob "Project A"
hasJob "Summer photos"
xdotool key ctrl+z
waitFor 10 "it to be back" hasJob "Project A"

xdotool key ctrl+h
picture "history"
xdotool key Escape
xdotool key ctrl+q # nothing is running, so nothing is asked
waitFor 20 "the program's end" hasEnded "$copyjobs"
