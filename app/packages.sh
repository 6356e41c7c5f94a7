# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by app/run and tests/run: what they need from the system (Debian and Ubuntu names), and how it gets there.
# shellcheck shell=bash disable=SC2034,SC2154 # its variables are used, and root set, by those that source it

# To build Copyjobs and to use it.
buildPackages=(
    g++ cmake ninja-build qt6-base-dev qt6-tools-dev qt6-l10n-tools
    libsqlite3-dev libutf8proc-dev pkg-config zlib1g-dev qt6-svg-dev qt6-translations-l10n ca-certificates
)
# To test it without a display, and that all of it compiles for Windows.
testPackages=(
    appstream dbus-daemon desktop-file-utils fonts-dejavu-core g++-mingw-w64-x86-64-posix libz-mingw-w64-dev strace tzdata
)
# To build for Windows (app/windows), and to try that under Wine (tests/windows).
windowsPackages=(
    g++-mingw-w64-x86-64-posix libz-mingw-w64-dev dpkg-dev patch tcl librsvg2-bin icoutils nsis zip
)
winePackages=(wine wine64 xvfb xdotool imagemagick openssl)
# To test it on a real desktop of its own. dbus-x11 spares the machine a session manager that dunst would bring.
desktopPackages=(
    xvfb at-spi2-core x11-utils openbox xfce4-panel trayer dunst xfce4-notifyd dbus-daemon dbus-x11 procps
    xdotool xclip imagemagick qt6ct sway grim wl-clipboard qt6-wayland libglib2.0-bin
)

say() { printf '%s\n' "$*" >&2; }

# needPackages NAME…: installs those that are missing, or says how to and ends the script.
needPackages() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        needTools "$@"
        return
    fi

    local installed missing=() package
    installed=" $(dpkg-query -W -f '${Package}=${db:Status-Status} ' "$@" 2>/dev/null || :)"
    for package; do
        [[ $installed == *" $package=installed "* ]] || missing+=("$package")
    done
    ((${#missing[@]})) || return 0

    local asRoot=()
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null || { [[ ! -t 0 ]] && ! sudo -n true 2>/dev/null; }; then
            say "These packages are missing. Please have them installed, then start again:"
            say "    apt-get install --no-install-recommends ${missing[*]}"
            exit 1
        fi
        asRoot=(sudo)
    fi
    say "Installing: ${missing[*]}"
    # One broken source among many fails an update, and the package lists may do nevertheless.
    "${asRoot[@]}" apt-get -q update >&2 || say "Going on with the package lists as they are."
    if ! "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get -qy -o Dpkg::Use-Pty=0 install --no-install-recommends "${missing[@]}" >&2; then
        say "The packages could not be installed. By hand:"
        say "    apt-get install --no-install-recommends ${missing[*]}"
        exit 1
    fi
}

# mirror: the first one of this machine's package lists.
mirror() {
    local found
    found=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
        sed -nE 's/^(deb (\[[^]]*\] )?|URIs: *)([a-z]+:[^ ]+).*/\3/p' | head -n 1 || :)
    [[ -n $found ]] || { say "No package list names a mirror."; return 1; }
    printf '%s\n' "$found"
}

# needTools NAME…: where there is no apt, says what is wanted, and goes on when at least the tools are there.
needTools() {
    local tool absent=()
    for tool in c++ cmake ninja; do
        command -v "$tool" >/dev/null || absent+=("$tool")
    done
    ((${#absent[@]})) || [[ ! -e $root/build/build.ninja ]] || return 0 # it was said before the first build
    say "Copyjobs needs Qt 6.4 or newer (base, tools, translations, SVG plugin), SQLite, utf8proc, zlib, CMake 3.25 or newer, Ninja"
    say "and a compiler for C++20. On Debian these are: $*"
    if ((${#absent[@]})); then
        say "Not found here: ${absent[*]}"
        exit 1
    fi
}

# build PRESET: configures it once and builds what is out of date, in build, build-dev or build-asan.
build() {
    local folder="$root/build"
    [[ $1 == release ]] || folder+="-$1"
    if [[ ! -e $folder/build.ninja ]]; then
        (cd "$root" && cmake --preset "$1") >&2
    elif [[ $(ninja -C "$folder" -n 2>&1) == *"no work to do"* ]]; then
        return
    fi
    cmake --build "$folder" >&2
}
