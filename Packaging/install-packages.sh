#!/usr/bin/env bash
# Installs those packages of debian-packages.txt that this machine lacks; says nothing where none is missing.
# Runs apt-get through sudo where it is not root. Exit code 1 with a plain message where that cannot be done.
set -euo pipefail
cd "$(dirname "$0")"

wanted() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' debian-packages.txt; }

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "install-packages: this is not Debian, so nothing is installed. What the build needs, by its Debian name:" >&2
    wanted | sed 's/^/    /' >&2
    exit 0
fi

missing=()
for package in $(wanted); do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "install-packages: these packages are missing, and there is neither root nor sudo to install them." >&2
        echo "Ask an administrator to run: apt-get install ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi

echo "installing Debian packages: ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
if ! { "${as_root[@]}" apt-get update -qq &&
    "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >&2; then
    echo "install-packages: apt-get could not install: ${missing[*]}" >&2
    echo "If they are there under another name, run make with PACKAGES=no." >&2
    exit 1
fi
