#!/usr/bin/env bash
# Fails where a target of the pure core reads a clock, sleeps, rolls dice, opens files or the network, or prints.
# Replay equals the live run only as long as time, bytes and chance arrive from outside (Docs/decisions/0001).
set -euo pipefail
cd "$(dirname "$0")/../.."

pure=(RetractdCore TextDiff InternationalText Detection Scheduling Markup ContentCoding FeedParsing ArticleExtraction RetractionEngine)
banned="\\bDate\\(\\)|\\bDate\\.now\\b|\\bTask\\.sleep\\b|\\bUUID\\(\\)|\\.random\\(|\\bFileManager\\b|\\bProcessInfo\\b"
banned+="|\\bURLSession\\b|\\bprint\\("

folders=()
for target in "${pure[@]}"; do
    if [ ! -d "Sources/$target" ]; then
        echo "pure-core: there is no Sources/$target; has it moved? Put its new name into $0." >&2
        exit 1
    fi
    folders+=("Sources/$target")
done

# A comment may name what code may not call: lines that begin with // are left out.
found=$(grep -rnE --include='*.swift' "$banned" "${folders[@]}" | grep -vE '^[^:]+:[0-9]+:[[:space:]]*//' || true)
if [ -n "$found" ]; then
    echo "pure-core: the core takes time, chance and bytes from outside; these lines do not:" >&2
    echo "$found" >&2
    exit 1
fi
# Foundation's Process now and then dies on Linux as it starts a program (swift-corelibs-foundation, pull request 5472).
if grep -rnE --include='*.swift' '\bProcess\(\)' Sources Tests Benchmarks | grep -vE '^[^:]+:[0-9]+:[[:space:]]*//' >&2; then
    echo "pure-core: start programs with ChildProcess or RunningChild, not with Foundation's Process" >&2
    exit 1
fi

echo "pure-core: ${#folders[@]} targets call no clock, file, network, chance or print"
