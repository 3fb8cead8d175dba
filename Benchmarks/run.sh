#!/usr/bin/env bash
# run.sh [SITES ARTICLES]: what a page costs retractd beside what it costs curl, what a feed that has not changed costs, and
# how fast feeds are parsed, each in one run with what it is compared with. Needs curl and gzip; xmllint (libxml2-utils) and
# python3 for the last, and fastfeedparser and feedparser where PYTHON has them.
set -euo pipefail
cd "$(dirname "$0")/.."

for product in retractd benchmark feedbench; do swift build -c release --product "$product" --static-swift-stdlib; done
.build/release/benchmark .build/release/retractd "$@"
.build/release/benchmark .build/release/retractd --feeds
if command -v xmllint >/dev/null && command -v "${PYTHON:-python3}" >/dev/null; then
    "${PYTHON:-python3}" Benchmarks/Feeds/speed.py .build/release ${FOLDER:+--folder "$FOLDER"}
else
    echo "feed parsing: not measured, xmllint or python3 is missing"
fi
