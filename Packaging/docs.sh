#!/usr/bin/env bash
# docs.sh FOLDER: makes the reference of the pure targets out of what was built, with the toolchain's own docc.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=${1:?usage: docs.sh FOLDER}
modules=$(swift build --show-bin-path)/Modules
triple=$(swift -print-target-info | sed -n 's/^ *"unversionedTriple": "\(.*\)",$/\1/p')
headers=(-Xcc -I/usr/include/libxml2)
for map in Sources/C*/module.modulemap; do headers+=(-Xcc "-fmodule-map-file=$map"); done

graphs=$(mktemp -d)
trap 'rm -rf "$graphs"' EXIT
for catalog in Docs/reference/*.docc; do
    target=$(basename "$catalog" .docc)
    mkdir "$graphs/$target"
    # Nothing of ours is public: what targets show each other has the access level of the package.
    swift symbolgraph-extract -module-name "$target" -target "$triple" -I "$modules" "${headers[@]}" \
        -minimum-access-level package -skip-inherited-docs -output-dir "$graphs/$target"
    rm -f "$graphs/$target"/*@*
    docc convert "$catalog" --additional-symbol-graph-dir "$graphs/$target" --fallback-display-name "$target" \
        --fallback-bundle-identifier "retractd.$target" --output-path "$graphs/$target.doccarchive" >"$graphs/said" 2>&1 ||
        { cat "$graphs/said" >&2; exit 1; }
    # A first page that points at nothing is a mistake; what is missing beside a declaration is let pass.
    if grep -B1 -A6 -e "--> $target.md" "$graphs/said" >&2; then exit 1; fi
done
rm -rf "$folder"
docc merge "$graphs"/*.doccarchive --synthesized-landing-page-name retractd --output-path "$folder"
echo "docs.sh: $(ls -d "$graphs"/*.doccarchive | wc -l) targets in $folder, pages for any web server"
