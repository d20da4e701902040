#!/usr/bin/env bash
# Makes the pictures of the README from a workbook: docs/pictures.sh [workbook]
# Without an argument it runs Tidemark on what ships, in a folder of its own.
# Needs LibreOffice Calc, poppler-utils and the Noto CJK fonts.
set -euo pipefail
cd "$(dirname "$0")/.."

for tool in soffice pdftoppm pdftotext; do
  command -v "$tool" >/dev/null || {
    echo "$tool is missing: apt-get install libreoffice-calc poppler-utils fonts-noto-cjk" >&2
    exit 2
  }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

workbook=${1:-}
if [ -z "$workbook" ]; then
  ./tidemark run
  workbook=$(find output -name 'tidemark-*.xlsx' -printf '%T@ %p\n' | sort -n | tail -1 | cut -d' ' -f2-)
fi

# The workbook names fonts of Windows and macOS; here Noto stands in for them.
cat > "$work/fonts.conf" <<'XML'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match target="pattern">
    <test name="family"><string>Microsoft YaHei</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Noto Sans CJK SC</string></edit>
  </match>
</fontconfig>
XML

cp "$workbook" "$work/workbook.xlsx"
FONTCONFIG_FILE="$work/fonts.conf" soffice "-env:UserInstallation=file://$work/profile" --headless \
  --convert-to pdf --outdir "$work" "$work/workbook.xlsx" >/dev/null 2>&1

# The first page whose text has the given words.
page_with() {
  local pages page
  pages=$(pdfinfo "$work/workbook.pdf" | awk '/^Pages:/ { print $2 }')
  for page in $(seq 1 "$pages"); do
    if grep -q "$1" <(pdftotext -f "$page" -l "$page" "$work/workbook.pdf" -); then
      echo "$page"
      return
    fi
  done
  echo "no page says $1" >&2
  return 1
}

mkdir -p docs/images
picture() {
  pdftoppm -r 88 -f "$2" -l "$2" -singlefile -png "$work/workbook.pdf" "docs/images/workbook-$1"
  echo "docs/images/workbook-$1.png"
}
industry=$(page_with '^产业 ·')
evidence=$(page_with '每个数字与它的原句$')
picture cover 1
picture industry "$industry"
picture evidence "$evidence"
