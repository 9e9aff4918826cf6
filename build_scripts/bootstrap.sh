#!/bin/sh
# Makes this checkout ready to use: the system packages it needs, then .venv from the lock files.
#
#   bootstrap.sh run       what the program needs
#   bootstrap.sh test      that, the developers' tools and a virtual screen
#   bootstrap.sh package   that, and what makes and checks packages
#
# Every `make run` comes through here, so when nothing has changed it stops after one checksum.
# PYTHON=... names the interpreter (3.11 or newer) that a new .venv is made with.
set -eu

level=${1:-run}
case $0 in */*) cd -P "${0%/*}/.." ;; *) cd -P .. ;; esac
case $level in
    run) locks=requirements.lock ;;
    test|package) locks=requirements-dev.lock ;; # holds everything of requirements.lock too
    *) echo "usage: bootstrap.sh run|test|package" >&2; exit 2 ;;
esac

# The path belongs to the key: the programs in a virtual environment don't survive a move.
key="$PWD $(cat "$locks" build_scripts/bootstrap.sh | cksum)"
is_ready() {
    [ -x .venv/bin/python ] && [ -r ".venv/.ready-$level" ] &&
        IFS= read -r made <".venv/.ready-$level" && [ "$made" = "$key" ]
}
if is_ready; then exit 0; fi

say() { printf 'bootstrap: %s\n' "$*"; }
fail() { printf 'bootstrap: %s\n' "$*" >&2; exit 1; }

# One at a time: two terminals may start the program together.
if command -v flock >/dev/null; then
    exec 9<build_scripts/bootstrap.sh
    flock -n 9 || { say "Waiting for another bootstrap to finish."; flock 9; }
    if is_ready; then exit 0; fi
fi

# What Qt's core, widgets, printing, X11 and Wayland parts load, and the package that has it.
qt_libraries='
libEGL.so.1 libegl1
libGL.so.1 libgl1
libX11-xcb.so.1 libx11-xcb1
libX11.so.6 libx11-6
libbrotlidec.so.1 libbrotli1
libcups.so.2 libcups2
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libglib-2.0.so.0 libglib2.0-0
libgssapi_krb5.so.2 libgssapi-krb5-2
libstdc++.so.6 libstdc++6
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-glx.so.0 libxcb-glx0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-render.so.0 libxcb-render0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-util.so.1 libxcb-util1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxcb.so.1 libxcb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxkbcommon.so.0 libxkbcommon0
libz.so.1 zlib1g
libzstd.so.1 libzstd1
'

# Sets $python to the first interpreter that is new enough.
find_python() {
    for python in ${PYTHON:-} python3 python3.11 python3.12 python3.13 python3.14; do
        if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            return 0
        fi
    done
    return 1
}

# Sets $missing to the Debian names of what isn't there yet.
find_missing() {
    missing=
    if ! find_python; then
        missing='python3 python3-venv'
    elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        missing=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    fi
    [ "$(uname -s)" = Linux ] || return 0
    if known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null); then
        while read -r library package; do
            case $known in
                *"$library "*) ;;
                *) [ -z "$library" ] || missing="$missing $package" ;;
            esac
        done <<LIST
$qt_libraries
LIST
    fi
    [ "$level" = run ] || need Xvfb xvfb
    if [ "$level" = package ] && find_python; then find_missing_packagers; fi
    missing=${missing# }
}

# PyInstaller reads libraries with objdump and takes Python's own library along.
find_missing_packagers() {
    need objdump binutils
    need patchelf patchelf
    need zstd zstd
    need dpkg-deb dpkg
    need desktop-file-validate desktop-file-utils
    need appstreamcli appstream
    need setpriv util-linux
    library=$("$python" -c 'import sysconfig; print(sysconfig.get_config_var("INSTSONAME"))')
    folder=$("$python" -c 'import sysconfig; print(sysconfig.get_config_var("LIBDIR"))')
    [ -e "$folder/$library" ] || case ${known:-} in
        *"$library "*) ;;
        *) missing="$missing ${library%.so*}" ;;
    esac
}

need() { # command package
    command -v "$1" >/dev/null || missing="$missing $2"
}

# Runs a command up to three times, silently; shows how it ended when the last try fails too.
persist() {
    log=$(mktemp)
    for pause in 5 20 0; do
        if "$@" >"$log" 2>&1; then rm -f "$log"; return 0; fi
        [ "$pause" = 0 ] || { say "That failed; trying again in $pause seconds."; sleep "$pause"; }
    done
    tail -n 12 "$log" >&2
    rm -f "$log"
    return 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

may_be_root() {
    [ "$(id -u)" = 0 ] && return 0
    command -v sudo >/dev/null || return 1
    sudo -n true 2>/dev/null && return 0
    [ -t 0 ] && sudo -v # asks for the password here, not in the middle of a silent step
}

apt_install() {
    # A foreign package source that can't be reached is no reason to stop: the install decides.
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 update || true
    # shellcheck disable=SC2086  # a list of words
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
        -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 install $missing
}

install_system_packages() {
    find_missing
    [ -n "$missing" ] || return 0
    if ! command -v apt-get >/dev/null; then
        find_python || fail "Please install Python 3.11 or newer first."
        say "There is no apt-get here; the program may still miss what Debian calls: $missing."
        return 0
    fi
    may_be_root || fail "Please have an administrator run: apt-get install $missing"
    # shellcheck disable=SC2086  # a list of words
    say "Installing $(set -- $missing; echo $#) system packages: $missing."
    persist apt_install || fail "Installing system packages failed; is there a network?"
    find_missing
    [ -z "$missing" ] || fail "These are still missing after the installation: $missing."
}

pip_install() {
    # The hashes hold for wheels only, so nothing is compiled and no code runs during installation.
    # The lock names every package, so nothing is left to resolve: pip 23 would take the newest
    # release of a package that another one asks for with an extra, and refuse it for want of a hash.
    .venv/bin/python -m pip install --quiet --no-input --disable-pip-version-check \
        --only-binary :all: --no-deps --require-hashes --requirement "$locks" &&
        .venv/bin/python -m pip check --disable-pip-version-check
}

install_python_packages() {
    if ! [ -x .venv/bin/python ] || ! [ -r .venv/.place ] ||
        ! [ "$(cat .venv/.place)" = "$PWD" ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1
    then
        say "Creating .venv with $("$python" --version)."
        "$python" -m venv --clear .venv || fail "Could not create .venv."
        printf '%s\n' "$PWD" >.venv/.place
    fi
    say "Installing the Python packages of $locks."
    persist pip_install || fail "Installing Python packages failed; is there a network?"
    unpack_binding
}

# PySide6 keeps some modules of its own within its library, and compiles them anew at every start.
# As files they are compiled once (see explorer/gui/binding.py). It works without, only slower.
unpack_binding() {
    env -u PYTHONDONTWRITEBYTECODE SBK_EMBED=0 .venv/bin/python -c 'import shiboken6' || true
}

install_system_packages
install_python_packages
if [ "$level" != run ]; then
    # All that `run` needs is there now.
    printf '%s %s\n' "$PWD" "$(cat requirements.lock build_scripts/bootstrap.sh | cksum)" \
        >.venv/.ready-run
fi
[ "$level" != package ] || printf '%s\n' "$key" >.venv/.ready-test
printf '%s\n' "$key" >".venv/.ready-$level"
say "Ready."
