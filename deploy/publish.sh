#!/bin/sh
# Publish site/ as a new release and switch to it in one step.
#
#   sh deploy/publish.sh /srv/gongli                     on this machine
#   sh deploy/publish.sh deploy@web.example.org:/srv/gongli   on another, by ssh
#
# Files that did not change are linked to the last release's and keep their dates, so that
# phones and browsers are told 304 for them although every build writes everything anew.
set -eu

target=${1:?"usage: sh deploy/publish.sh [HOST:]FOLDER"}
root=$(cd "$(dirname "$0")/.." && pwd)
release=releases/$(date -u +%Y%m%d-%H%M%S)
case $target in
*:*) host=${target%%:*} folder=${target#*:} ;;
*) host='' folder=$target ;;
esac

there() {
    if [ -n "$host" ]; then ssh "$host" "$1"; else sh -c "$1"; fi
}

test -f "$root/site/index.html" || { echo "No site/: run python3 scripts/build.py first." >&2; exit 1; }
there "mkdir -p '$folder/$release'"
for part in site csp; do
    from=$root/site
    [ $part = site ] || from=$root/build/csp
    rsync --recursive --checksum --delete --chmod=D755,F644 \
        --link-dest="../../../current/$part" "$from/" "$target/$release/$part/" 2>&1 |
        grep -v 'link-dest arg does not exist' || true
    there "test -f '$folder/$release/csp/policy.txt' || test $part = site"
done
# A link is put in another's place in one step by rename(2), which is what mv -T is.
there "cd '$folder' && ln -sfn '$release' current.new && mv -T current.new current"
there "cd '$folder/releases' && ls -1 | head -n -5 | while read -r old; do rm -rf \"\$old\"; done"
echo "$target/current is now $release"
