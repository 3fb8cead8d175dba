#!/usr/bin/env bash
# run.sh [SITES ARTICLES]: what a page costs retractd beside what it costs curl, in one run. Needs curl and gzip.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build -c release --product retractd --static-swift-stdlib
swift build -c release --product benchmark --static-swift-stdlib
# As the systemd unit sets it.
export MALLOC_ARENA_MAX=2
.build/release/benchmark .build/release/retractd "$@"
