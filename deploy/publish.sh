#!/bin/sh
# Publish site/ as a new release and switch to it in one step.
#
#   sh deploy/publish.sh /srv/gongli                          on this machine
#   sh deploy/publish.sh deploy@web.example.org:/srv/gongli   on another one, by ssh
#
# Files that did not change are linked to the last release's and keep their dates, so that
# phones and browsers are told 304 for them although every build writes everything anew.
set -eu
# What a range like A-Z holds is the locale's to say.
LC_ALL=C
export LC_ALL

target=${1-}
# The target becomes words of ssh, rsync and a shell elsewhere: only what is none of their signs.  A
# second colon, or one before "//" or behind a folder, would lead rsync elsewhere than ssh.
case $target in
"" | -* | *@-* | *[!A-Za-z0-9_.@:/-]* | *:*:* | *://* | */*:* | :* | *: | *:-*)
    echo "usage: sh deploy/publish.sh [USER@HOST:]FOLDER, of letters, digits and _ . @ / - alone" >&2
    exit 2
    ;;
esac
root=$(cd "$(dirname "$0")/.." && pwd)
release=releases/$(date -u +%Y%m%d-%H%M%S)-$$
keep=5

there() {
    case $target in
    *:*) ssh -- "${target%%:*}" "cd -- '${target#*:}' && $1" ;;
    *) (cd -- "$target" && sh -c "$1") ;;
    esac
}

copy() {
    # Relative to the folder that is written: releases/NAME/PART.
    last=
    if there "test -d current/$2"; then last=--link-dest=../../../current/$2; fi
    rsync --recursive --checksum --chmod=D755,F644 ${last:+"$last"} -- "$1/" "$target/$release/$2/"
}

if ! [ -f "$root/site/index.html" ] || ! [ -f "$root/build/csp/policy.txt" ] || ! [ -d "$root/build/moved" ]; then
    echo "There is no site/ yet: python3 scripts/build.py makes it." >&2
    exit 1
fi
there "mkdir -p releases && mkdir $release"
copy "$root/site" site
copy "$root/build/csp" csp
copy "$root/build/moved" moved
same() { there "cmp -s $release/$1 current/$1"; }
if ! same csp/nginx.conf || ! same moved/nginx.conf; then
    echo "What the configuration includes is new: reload the web server when this is done."
fi
# rename(2) puts one link in the other's place in one step; a plain ln -sf would not.  A publication
# that was killed may have left its link: a new one must replace it, not lie in what it leads to.
there "ln -sfn $release current.new && mv -T current.new current"
there "ls -1d releases/* | sort | head -n -$keep | while read -r old; do rm -rf \"\$old\"; done"
echo "Published: $target/$release"
