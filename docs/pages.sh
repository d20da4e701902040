#!/usr/bin/env bash
# Renders every page that people look at, to look at them: docs/pages.sh [shipped|regions zh|en office|accessible]
# Without arguments all eight: what ships and the invented inputs of ten regions and five years (InventedRegions.java), in both
# languages and both profiles. Each goes to target/pages/INPUTS-LANGUAGE-PROFILE: workbook.pdf and its pages as pictures, and the
# page of evidence on a screen and printed.
# Needs LibreOffice Calc, poppler-utils, the Noto CJK fonts and Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."

for tool in soffice pdftoppm chromium; do
  command -v "$tool" >/dev/null || {
    echo "$tool is missing: apt-get install libreoffice-calc poppler-utils fonts-noto-cjk chromium" >&2
    exit 2
  }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

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

browser() {
  chromium --headless=new --no-sandbox --disable-gpu --disable-background-networking --user-data-dir="$work/browser" "$@" \
    > "$work/browser.log" 2>&1 || { cat "$work/browser.log" >&2; return 1; }
}

# A copy of the project with the build it has, its inputs and settings replaced.
render() {
  local name=$1-$2-$3 yard=$work/$1-$2-$3 out=$PWD/target/pages/$1-$2-$3 part region report
  mkdir -p "$yard/config"
  for part in pom.xml src tidemark .tidemark; do
    [ ! -e "$part" ] || cp -a "$part" "$yard/"
  done
  if [ "$1" = regions ]; then
    region=望潮市
    mkdir "$yard/seeds"
    java -Dfile.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 src/test/java/io/tidemark/inputs/InventedRegions.java "$yard"
  else
    region=大连市
    cp -a seeds input "$yard/"
  fi
  printf 'tidemark:\n  region: %s\n  language: %s\n  profile: %s\n' "$region" "$2" "$3" > "$yard/config/application.yml"
  (cd "$yard" && ./tidemark run) > "$work/$name.log" 2>&1 || { cat "$work/$name.log" >&2; return 1; }
  report=$(find "$yard/output" -name 'tidemark-*.xlsx' | sort | tail -1)

  rm -rf "$out" && mkdir -p "$out"
  cp "$report" "$out/workbook.xlsx"
  FONTCONFIG_FILE="$work/fonts.conf" soffice "-env:UserInstallation=file://$work/profile" --headless \
    --convert-to pdf --outdir "$out" "$out/workbook.xlsx" > "$work/$name.log" 2>&1 || { cat "$work/$name.log" >&2; return 1; }
  pdftoppm -r 64 -png "$out/workbook.pdf" "$out/page"
  cp "${report%.xlsx}.evidence.html" "$out/evidence.html"
  browser --window-size=1400,1000 --screenshot="$out/evidence.png" "file://$out/evidence.html"
  browser --no-pdf-header-footer --print-to-pdf="$out/evidence.pdf" "file://$out/evidence.html"
  pdftoppm -r 50 -l 3 -png "$out/evidence.pdf" "$out/evidence-printed"
  rm -rf "$yard"
  echo "target/pages/$name: $(pdfinfo "$out/workbook.pdf" | awk '/^Pages:/ { print $2 }') pages of the workbook"
}

if [ $# = 3 ]; then
  render "$@"
else
  [ $# = 0 ] || { sed -n 2,6p "$0" >&2; exit 2; }
  for inputs in shipped regions; do
    for language in zh en; do
      for profile in office accessible; do render "$inputs" "$language" "$profile"; done
    done
  done
fi
