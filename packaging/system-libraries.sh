#!/bin/sh
# Installs the system libraries that Qt needs and a bare Linux lacks, where that is allowed; else names them and goes on.
# usage: system-libraries.sh offscreen|window|display (a display of its own with two monitors, for the tests)
set -u
PATH=$PATH:/usr/sbin:/sbin

offscreen="libEGL.so.1=libegl1 libGL.so.1=libgl1 libglib-2.0.so.0=libglib2.0-0 libfontconfig.so.1=libfontconfig1
    libdbus-1.so.3=libdbus-1-3 libxkbcommon.so.0=libxkbcommon0"
window="libxkbcommon-x11.so.0=libxkbcommon-x11-0 libxcb-cursor.so.0=libxcb-cursor0 libxcb-icccm.so.4=libxcb-icccm4
    libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-shape.so.0=libxcb-shape0"

case ${1:-offscreen} in
    offscreen) wanted=$offscreen ;;
    window) wanted="$offscreen $window" ;;
    display) wanted="$offscreen $window" ;;
    *) echo "usage: $0 offscreen|window|display" >&2; exit 2 ;;
esac

[ "$(uname -s)" = Linux ] || exit 0 # the wheels bring everything on macOS and Windows

known=$(ldconfig -p 2>/dev/null) || known=
libraries=
packages=
for pair in $wanted; do
    case $known in
        *"${pair%%=*} "*) ;;
        *) libraries="$libraries ${pair%%=*}"; packages="$packages ${pair#*=}" ;;
    esac
done
if [ "${1:-}" = display ]; then
    for pair in Xvfb=xvfb openbox=openbox xrandr=x11-xserver-utils xdotool=xdotool; do
        command -v "${pair%%=*}" >/dev/null || { libraries="$libraries ${pair%%=*}"; packages="$packages ${pair#*=}"; }
    done
fi
[ -n "$packages" ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "Please install the packages that hold these:$libraries"
    exit 0
fi
if [ "$(id -u)" = 0 ]; then
    as_root=
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    echo "Please run: sudo apt-get install --no-install-recommends$packages"
    exit 0
fi
echo "Installing system packages:$packages"
report=$(mktemp)
# shellcheck disable=SC2086 # both are lists of words
if { $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -qq -y --no-install-recommends $packages; } </dev/null >"$report" 2>&1; then
    rm -f "$report"
else
    tail -n 5 "$report"
    rm -f "$report"
    echo "That did not work. Please install by hand:$packages"
fi
