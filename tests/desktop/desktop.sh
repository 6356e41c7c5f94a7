#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# desktop.sh COMMAND [ARGUMENTS…]: runs COMMAND in a desktop of its own (X server, session bus, window manager, panel with
# a host of tray icons, notification daemon), with a home of its own, and ends with what COMMAND ends with. Nothing of it
# is left. COMMAND finds in its environment, beside DISPLAY and the bus:
#   DESKTOP_NOTIFICATIONS   a file to which each notification shown is appended
#   DESKTOP_PANEL           a file that holds the panel's process id
#   DESKTOP_DAEMON_PID      a file that holds the notification daemon's
# Display size and pixel density: DESKTOP_SCREEN, 1280x800 unless told. DESKTOP_WITHOUT names parts that are left out:
# panel, daemon, bus (which the other two need). DESKTOP_DAEMON is dunst or xfce4-notifyd, of which no file is written.
# DESKTOP_TRAY is xfce4-panel or trayer, whose tray is of the old kind. DESKTOP_DISPLAY is x11, or wayland: sway without a
# screen, WAYLAND_DISPLAY and SWAYSOCK in place of DISPLAY, and no panel.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
source "$here/wait.sh"
source "$here/panel.sh"

panelIsThere() {
    if [[ ${DESKTOP_TRAY-} == trayer ]]; then
        xwininfo -root -tree | grep -q '"trayer"'
        return
    fi
    dbus-send --session --print-reply --dest=org.kde.StatusNotifierWatcher /StatusNotifierWatcher \
        org.freedesktop.DBus.Properties.Get string:org.kde.StatusNotifierWatcher \
        string:IsStatusNotifierHostRegistered | grep -q 'boolean true'
}

notificationsAreThere() {
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.Notifications | grep -q 'boolean true'
}

swayIsThere() { ls "$sway"/wayland-? "$sway"/sway-ipc.*.sock; }
windowManagerIsThere() { xprop -root _NET_SUPPORTING_WM_CHECK | grep -q 'window id'; }
has() { [[ " ${DESKTOP_WITHOUT-} " != *" $1 "* ]]; }
xServerIsThere() { [[ -s $desktop/display ]]; }
noneIsLeft() { ! pgrep -g "$1"; }

# With the bus there: starts the rest and runs the command.
if [[ ${1-} == --session ]]; then
    shift
    if [[ $DESKTOP_DISPLAY == x11 ]]; then
        openbox >"$desktop/openbox.log" 2>&1 &
        waitFor 20 "the window manager" windowManagerIsThere
    fi
    : >"$DESKTOP_NOTIFICATIONS"
    if has daemon && has bus; then
        if [[ ${DESKTOP_DAEMON:-dunst} == dunst ]]; then
            dunst -conf "$here/dunstrc" -print >"$DESKTOP_NOTIFICATIONS" 2>"$desktop/daemon.log" &
        else
            /usr/lib/*/xfce4/notifyd/xfce4-notifyd >"$desktop/daemon.log" 2>&1 &
        fi
        echo $! >"$DESKTOP_DAEMON_PID"
        waitFor 20 "the notification daemon" notificationsAreThere
    fi
    if has panel && has bus && [[ $DESKTOP_DISPLAY == x11 ]]; then
        startPanel >"$desktop/panel.log" 2>&1 &
        echo $! >"$DESKTOP_PANEL"
        waitFor 30 "the panel's tray" panelIsThere
    fi
    "$@"
    exit
fi

desktop=$(mktemp -d "${TMPDIR:-/tmp}/copyjobs-desktop.XXXXXX")
export desktop
children=() # process groups: all that is started below, with its own children, and nothing else
cleanUp() {
    trap '' INT TERM
    local child
    for child in "${children[@]}"; do kill -TERM -- "-$child" 2>/dev/null || :; done
    for child in "${children[@]}"; do
        (waitFor 5 "the desktop's end" noneIsLeft "$child") 2>/dev/null || kill -KILL -- "-$child" 2>/dev/null || :
    done
    rm -rf "$desktop" ${sway:+"$sway"}
}
trap cleanUp EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

mkdir -m 700 "$desktop"/{home,runtime,tmp}
mkdir -p "$desktop/home/.config/xfce4/xfconf/xfce-perchannel-xml"
cp "$here/xfce4-panel.xml" "$desktop/home/.config/xfce4/xfconf/xfce-perchannel-xml/"
export FONTCONFIG_FILE=$here/fonts.conf
export HOME=$desktop/home TMPDIR=$desktop/tmp XDG_RUNTIME_DIR=$desktop/runtime
export DESKTOP_NOTIFICATIONS=$desktop/notifications DESKTOP_PANEL=$desktop/panel DESKTOP_DAEMON_PID=$desktop/daemon
export DESKTOP_DISPLAY=${DESKTOP_DISPLAY:-x11}
export XDG_CURRENT_DESKTOP=XFCE LANG=${LANG:-C.UTF-8} NO_AT_BRIDGE=1 GTK_A11Y=none
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME
unset QT_QPA_PLATFORM WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XAUTHORITY

set -m # a process group for each
if [[ $DESKTOP_DISPLAY == x11 ]]; then
    Xvfb -displayfd 3 -screen 0 "${DESKTOP_SCREEN:-1280x800}x24" -nolisten tcp -noreset \
        3>"$desktop/display" >"$desktop/x.log" 2>&1 &
    children+=($!)
    waitFor 20 "the X server" xServerIsThere
    DISPLAY=:$(<"$desktop/display")
    export DISPLAY
else
    # It refuses to run as root, and so is nobody there, who may not look into root's folders.
    sway=$(mktemp -d /tmp/copyjobs-sway.XXXXXX)
    cp "$here/sway" "$sway/config"
    asNobody=()
    if ((EUID == 0)); then
        chown -R nobody: "$sway"
        asNobody=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
    fi
    unset DISPLAY
    "${asNobody[@]}" env -C / HOME="$sway" XDG_RUNTIME_DIR="$sway" TMPDIR="$sway" WLR_BACKENDS=headless \
        WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman sway --config "$sway/config" >"$desktop/sway.log" 2>&1 &
    children+=($!)
    waitFor 20 "sway" swayIsThere
    WAYLAND_DISPLAY=$(echo "$sway"/wayland-?) SWAYSOCK=$(echo "$sway"/sway-ipc.*.sock)
    export WAYLAND_DISPLAY SWAYSOCK XDG_SESSION_TYPE=wayland
fi

# The bus starts what the panel needs, and nothing else of what is installed: a daemon that is left out stays out.
mkdir "$desktop/services"
cp /usr/share/dbus-1/services/org.xfce.Xfconf.service "$desktop/services/"
cat >"$desktop/bus.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
    "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$desktop/runtime</listen>
  <servicedir>$desktop/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
if has bus; then
    dbus-run-session --config-file="$desktop/bus.conf" -- "${BASH_SOURCE[0]}" --session "$@" &
else
    DBUS_SESSION_BUS_ADDRESS=unix:path=$desktop/no-bus "${BASH_SOURCE[0]}" --session "$@" &
fi
children+=($!)
wait "$!"
