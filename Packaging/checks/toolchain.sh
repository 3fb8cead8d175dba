#!/usr/bin/env bash
# Says plainly what to do where Swift is missing or too old, in place of a page of compiler errors.
set -euo pipefail

if ! command -v swift >/dev/null; then
    echo "retractd is written in Swift, and there is no 'swift' on PATH." >&2
    echo "Install Swift 6.2 or newer from https://www.swift.org/install/linux/ (Debian 12), then put it on PATH." >&2
    exit 1
fi

if ! said=$(swift --version 2>&1); then
    echo "$(command -v swift) does not start:" >&2
    echo "$said" | sed 's/^/    /' >&2
    echo "A library that it misses may be among the Debian packages that 'make packages' installs." >&2
    exit 1
fi
version=$(sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' <<<"$said" | head -n 1)
if [ "$(printf '%s\n' 6.2 "${version:-0}" | sort -V | head -n 1)" != 6.2 ]; then
    echo "retractd needs Swift 6.2 or newer; $(command -v swift) is ${version:-of an unknown version}." >&2
    echo "Newer ones are at https://www.swift.org/install/linux/" >&2
    exit 1
fi
