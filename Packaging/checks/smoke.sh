#!/usr/bin/env bash
# smoke.sh BINARY: does the built binary start, read, and find a retraction from end to end? Offline, in a minute or two.
set -euo pipefail
cd "$(dirname "$0")/../.."

binary=${1:?usage: smoke.sh BINARY}
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT

fail() {
    echo "smoke: $1" >&2
    [ ! -s "$room/errors" ] || tail -n 20 "$room/errors" >&2
    exit 1
}

# run ARGUMENT...: keeps stdout in $room/output; a non-zero exit ends the smoke run.
run() { timeout 120 "$binary" "$@" >"$room/output" 2>"$room/errors" || fail "'retractd $*' ended with code $?"; }

# expect TEXT: the last run's stdout must contain it.
expect() { grep -qF -- "$1" "$room/output" || fail "expected “$1” in the output, which was: $(head -c 600 "$room/output")"; }

run --version
grep -qE '[0-9]+\.[0-9]+' "$room/output" || fail "--version names no version"
run --help
expect retractions
run check --config feeds.json

cat >"$room/feed.xml" <<'FEED'
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Harbour Gazette</title><link>https://gazette.example/</link>
<item><title>Ferry line to close in spring</title><link>/news/ferry-line</link><guid>ferry-1</guid>
<pubDate>Mon, 23 Nov 2026 09:00:00 GMT</pubDate></item>
<item><title>گزارش بندر</title><link>/news/bandar</link><guid>bandar-1</guid></item>
</channel></rss>
FEED
run parse-feed --url https://gazette.example/feed.xml "$room/feed.xml"
expect "Ferry line to close in spring"
expect "گزارش بندر"
grep -qE 'https:(\\?/){2}gazette\.example\\?/news\\?/ferry-line' "$room/output" || fail "a relative link was not resolved"

{
    echo '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry line to close in spring</title></head>'
    echo '<body><nav><a href="/">Home</a></nav><article><h1>Ferry line to close in spring</h1>'
    for sentence in \
        "The harbour board voted on Monday to end the ferry line across the bay when the winter timetable runs out." \
        "About nine hundred people use the boats on a working day, most of them on their way to the shipyard." \
        "The board says that a bus over the new bridge will take them there in less time than the crossing does now."; do
        echo "<p>$sentence</p>"
    done
    echo '</article><footer>All rights reserved</footer></body></html>'
} >"$room/page.html"
run extract --url https://gazette.example/news/ferry-line "$room/page.html"
expect "Ferry line to close in spring"
expect "The harbour board voted on Monday"

# The demo ends by itself: a loopback site publishes, edits and pulls stories while the real loop watches.
run demo --speed 600 --format json
expect "retraction.confirmed"

echo "smoke: version, help, check, parse-feed, extract and demo answered as they should"
