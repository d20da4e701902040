#!/usr/bin/env bash
# Makes the pictures of the README by one command: docs/pictures.sh
# Runs Tidemark on the invented inputs of ten regions and five years (InventedRegions.java), in a folder of its own.
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

# A copy of the project with the build it has, its inputs replaced.
yard=$work/tidemark
mkdir "$yard"
for part in pom.xml src tidemark .tidemark; do
  [ ! -e "$part" ] || cp -a "$part" "$yard/"
done
mkdir "$yard/seeds" "$yard/config"
printf 'tidemark:\n  region: 望潮市\n' > "$yard/config/application.yml"
java -Dfile.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 src/test/java/io/tidemark/inputs/InventedRegions.java "$yard"
(cd "$yard" && ./tidemark run)
workbook=$(find "$yard/output" -name 'tidemark-*.xlsx' | sort | tail -1)

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

# The first page whose text has the given words; Chinese needs a locale of UTF-8.
export LC_ALL=C.UTF-8
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
picture cover 1
picture overview "$(page_with '^综合 ·')"
picture charts "$(page_with '地区生产总值历年数值')"
picture regions "$(page_with '^地区比较')"
picture evidence "$(page_with '^证据：每个数字与它的原句')"
