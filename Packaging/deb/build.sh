#!/usr/bin/env bash
# build.sh BINARY FOLDER: makes retractd_VERSION_ARCHITECTURE.deb of a built binary in a folder, with Debian's own tools.
set -euo pipefail
cd "$(dirname "$0")/../.."

binary=${1:?usage: build.sh BINARY FOLDER}
folder=${2:?usage: build.sh BINARY FOLDER}
for tool in dpkg-deb dpkg-shlibdeps gzip strip; do
    command -v "$tool" >/dev/null || { echo "make deb: $tool is missing: apt-get install dpkg-dev binutils" >&2; exit 1; }
done

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
tree=$room/tree
version=$("$binary" --version)
architecture=$(dpkg --print-architecture)

install -D -m 755 "$binary" "$tree/usr/bin/retractd"
strip --strip-unneeded "$tree/usr/bin/retractd"
install -D -m 644 Packaging/retractd.service "$tree/usr/lib/systemd/system/retractd.service"
install -D -m 644 Packaging/deb/feeds.json "$tree/etc/retractd/feeds.json"
install -D -m 644 Packaging/feeds.schema.json "$tree/usr/share/retractd/feeds.schema.json"
mkdir -p "$tree/usr/share/retractd/lists" "$tree/usr/share/man/man1" "$tree/usr/share/doc/retractd"
install -m 644 Packaging/lists/* "$tree/usr/share/retractd/lists/"
gzip -9nc Packaging/retractd.1 >"$tree/usr/share/man/man1/retractd.1.gz"
gzip -9nc CHANGELOG.md >"$tree/usr/share/doc/retractd/changelog.gz"
install -m 644 LICENSE Packaging/deb/copyright "$tree/usr/share/doc/retractd/"

# Completions come out of the program itself, so that they are never behind it.
mkdir -p "$tree"/usr/share/{bash-completion/completions,zsh/vendor-completions,fish/vendor_completions.d}
"$binary" --generate-completion-script bash >"$tree/usr/share/bash-completion/completions/retractd"
"$binary" --generate-completion-script zsh >"$tree/usr/share/zsh/vendor-completions/_retractd"
"$binary" --generate-completion-script fish >"$tree/usr/share/fish/vendor_completions.d/retractd.fish"

# dpkg-shlibdeps wants to stand in a source tree.
mkdir -p "$room/debian"
printf 'Source: retractd\n\nPackage: retractd\nArchitecture: any\n' >"$room/debian/control"
depends=$(cd "$room" && dpkg-shlibdeps -O tree/usr/bin/retractd 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
[ -n "$depends" ] || { echo "make deb: dpkg-shlibdeps found no libraries" >&2; exit 1; }

mkdir -p "$tree/DEBIAN"
sed "s|@VERSION@|$version|; s|@ARCHITECTURE@|$architecture|; s|@DEPENDS@|$depends|
     s|@SIZE@|$(du -ks --exclude=DEBIAN "$tree" | cut -f1)|" Packaging/deb/control >"$tree/DEBIAN/control"
echo /etc/retractd/feeds.json >"$tree/DEBIAN/conffiles"
install -m 755 Packaging/deb/{postinst,prerm,postrm} "$tree/DEBIAN/"
mkdir -p "$folder"
dpkg-deb --root-owner-group --build "$tree" "$folder/retractd_${version}_$architecture.deb"
