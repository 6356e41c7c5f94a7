# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the tests on a desktop: the window of the program whose process id is in $copyjobs, and copies for it to watch.
# shellcheck shell=bash disable=SC2034,SC2154 # its variables are used, and copyjobs and practiceServer set, by the tests

# Visible windows of the program, the front one included: a question is one more.
windows() { xdotool search --onlyvisible --pid "$copyjobs" 2>/dev/null | wc -l; }
windowsAre() { (($(windows) == $1)); }
# And the keys go there.
isActive() {
    [[ $(xdotool getactivewindow getwindowpid) == "$copyjobs" && $(xdotool getwindowfocus) == "$(xdotool getactivewindow)" ]]
}
questionIsActive() { isActive && [[ $(xdotool getactivewindow) != "$window" ]]; }
hasEnded() { ! kill -0 "$1"; }
trayHasItem() {
    dbus-send --session --print-reply --dest=org.kde.StatusNotifierWatcher /StatusNotifierWatcher \
        org.freedesktop.DBus.Properties.Get string:org.kde.StatusNotifierWatcher \
        string:RegisteredStatusNotifierItems | grep 'string "'
}
clipboardHolds() { [[ $(xclip -selection clipboard -o) == "$1" ]]; }

# Until the program has come up, with its window in front: that is $window then.
waitForWindow() {
    waitFor 30 "the window" windowsAre 1
    waitFor 10 "the window to be active" isActive
    window=$(xdotool getactivewindow)
}

# A copy that completes and one that fails; their monitor URLs are $completes and $fails then.
startPractice() {
    coproc practice { exec "$practiceServer"; }
    IFS=$'\t' read -r _ completes <&"${practice[0]}"
    IFS=$'\t' read -r _ fails <&"${practice[0]}"
}

copyText() {
    printf '%s' "$1" | xclip -selection clipboard -target UTF8_STRING
    waitFor 10 "the clipboard" clipboardHolds "$1"
}

# pasteText TEXT: and waits for the question about this computer, which is none of the hosts that are known.
pasteText() {
    copyText "$1"
    xdotool key ctrl+v
    waitFor 20 "the question about the host" windowsAre 2
    waitFor 10 "the question to be active" questionIsActive
}

# Watches them all: a tick, and Add.
trustHost() {
    xdotool key space
    xdotool key Return
    waitFor 20 "the question to go" windowsAre 1
}
