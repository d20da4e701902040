#!/usr/bin/env bash
# Puts the program's real output into the pages that walk through commands: docs/walk.sh [PAGE ...]   (default: docs/audit.md)
# Runs every command of a page, in order, with ./tidemark in a clone of the last commit; src/test/java/io/tidemark/walk/Walk.java
# says how a page is written, and AuditWalkTest holds it against the program.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- docs/audit.md

for page in "$@"; do
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  mkdir "$work/tmp"
  git clone -q . "$work/tidemark"
  (cd "$work/tidemark" && ./tidemark --version > "$work/built" 2>&1) || { cat "$work/built" >&2; exit 1; }
  java src/test/java/io/tidemark/walk/Walk.java "$page" "$work/tidemark" "$work/tmp"
  rm -rf "$work"
done
