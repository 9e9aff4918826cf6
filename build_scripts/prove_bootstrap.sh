#!/bin/bash
# Proves that a bare Debian 12 with nothing but Python 3.11 and make can start, check and package
# the program.
#
#   prove_bootstrap.sh REPOSITORY FOLDER [RUN_ARGS]
#
# REPOSITORY  the checkout to prove; it is copied, never touched
# FOLDER      where the bare systems go; FOLDER-base.tar keeps the bare system for the next time
# RUN_ARGS    what `make run ARGS=...` is tried with (default: self-test)
#
# Three people try, each on a new bare system: root, a user with sudo, and a user without. Needs
# root and debootstrap. Mirror, proxy and own certificates are taken from this machine's settings.
set -euo pipefail

repository=$(realpath "$1")
folder=$(realpath -m "$2")
run_args=${3:-self-test}
suite=bookworm
base=$folder-base.tar

[ "$(id -u)" = 0 ] || { echo "This needs root." >&2; exit 2; }
command -v debootstrap >/dev/null || { echo "Please install debootstrap." >&2; exit 2; }

say() { printf '\n== %s\n' "$*"; }

release() {
    ! mountpoint -q "$folder/proc" || umount "$folder/proc"
}
trap release EXIT

# The package sources of this machine, as "URI suite component".
sources() {
    # shellcheck disable=SC2016  # apt expands these names
    apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' |
        awk -v suite="$suite" '$2 ~ "^"suite && !seen[$0]++'
}

# How this machine reaches the network, for apt, for programs and for the certificates they trust.
copy_network_settings() {
    cp -L /etc/resolv.conf "$1/etc/resolv.conf"
    sources | sed 's/^/deb /' >"$1/etc/apt/sources.list"
    apt-config dump | grep -E '^Acquire::(https?::|Check-)' >"$1/etc/apt/apt.conf.d/90network" || true
    mkdir -p "$1/usr/local/share/ca-certificates"
    find /usr/local/share/ca-certificates -name '*.crt' \
        -exec cp -t "$1/usr/local/share/ca-certificates" {} +
}

make_base() {
    [ ! -e "$base" ] || return 0
    say "Making a bare $suite in $base"
    local mirror
    mirror=$(sources | awk -v suite="$suite" '$2 == suite && $3 == "main" { print $1; exit }')
    rm -rf --one-file-system "$folder-base"
    debootstrap --variant=minbase --include=python3.11,make "$suite" "$folder-base" "$mirror" \
        >"$folder-base.log" 2>&1 || { tail "$folder-base.log" >&2; exit 1; }
    copy_network_settings "$folder-base"
    tar -C "$folder-base" -cf "$base.part" .
    mv "$base.part" "$base"
}

# Lays a new bare system with a copy of the project.
lay_system() {
    release
    rm -rf --one-file-system "$folder"
    mkdir -p "$folder"
    tar -C "$folder" -xf "$base"
    mount -t proc proc "$folder/proc" 2>/dev/null || true
    place=project
    mkdir -p "$folder/srv/project"
    tar -C "$repository" --exclude=./.venv --exclude=./build --exclude=./dist --exclude=./.git \
        --exclude=__pycache__ --exclude='./.*_cache' -cf - . | tar -C "$folder/srv/project" -xf -
}

# Runs a command in the project on the bare system, with no screen and none of our variables.
as() { # user command...
    local user=$1 proxies=() name
    shift
    for name in http_proxy https_proxy no_proxy; do
        [ -z "${!name:-}" ] || proxies+=("$name=${!name}")
    done
    # shellcheck disable=SC2016  # the inner shell expands these
    chroot --userspec="$user" "$folder" env -i HOME=/srv USER="$user" LANG=C.UTF-8 \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "${proxies[@]}" \
        sh -c 'cd "$0" && exec "$@"' "/srv/$place" "$@"
}

add_user() { # name
    chroot "$folder" useradd --home-dir /srv "$1"
    chroot "$folder" chown -R "$1:$1" /srv
}

prove_for() { # user
    say "$1: make run"
    as "$1" make run ARGS="$run_args"
    say "$1: make run again, in milliseconds, for bootstrap alone"
    local began=${EPOCHREALTIME/[.,]/}
    as "$1" build_scripts/bootstrap.sh run
    echo "$(((${EPOCHREALTIME/[.,]/} - began) / 1000)) ms, entering the bare system included"
    say "$1: make run, without a screen"
    if as "$1" make run; then
        echo "make run should have failed without a screen" >&2
        exit 1
    fi
    say "$1: make test"
    as "$1" make test
    say "$1: make smoke"
    as "$1" make smoke
    say "$1: make test again, in a moved checkout"
    chroot "$folder" mv /srv/project /srv/moved
    place=moved
    as "$1" make test
}

make_base

say "root on a bare system"
lay_system
prove_for root

say "a user with sudo on a bare system"
lay_system
chroot "$folder" apt-get -qq update
chroot "$folder" env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -y --no-install-recommends install sudo >/dev/null 2>&1
add_user reader
echo 'reader ALL=(ALL) NOPASSWD: ALL' >"$folder/etc/sudoers.d/reader"
prove_for reader

say "a user without sudo on a bare system: one sentence, and no more"
lay_system
add_user guest
if as guest make run; then
    echo "make run should have failed without system packages" >&2
    exit 1
fi

say "Proved."
