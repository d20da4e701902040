#!/usr/bin/env bash
# Puts the program's real output into the READMEs: docs/outputs.sh
# Runs Tidemark on what ships, in a clone of the last commit. A block follows a line <!-- docs/outputs.sh NAME -->; its
# commands (the lines with $) stay, what stands below them is replaced.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git clone -q . "$work/tidemark"

said() { sed "s|$work|/home/you|g; s/.*\r//; s/ *$//" > "$work/$1"; }

sentence=$(sed -n 's/^> //p' README.md | head -n 1)
(cd "$work/tidemark" && ./tidemark run 2>&1) | said run
(cd "$work/tidemark" && ./tidemark run 2>&1) | said again
(cd "$work/tidemark" && printf '%s\n' "$sentence" | ./tidemark extract --format table) | said rows

for page in README.md README.zh-CN.md; do
  awk -v work="$work" '
    /^<!-- docs\/outputs.sh [a-z]+ -->$/ { name = $3 }
    /^```$/ && name && inside { while ((getline line < (work "/" name)) > 0) print line; name = ""; inside = 0 }
    !inside || /^\$ / { print }
    /^```console$/ && name { inside = 1 }
  ' "$page" > "$work/page"
  cp "$work/page" "$page"
done
