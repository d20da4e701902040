#!/usr/bin/env bash
# Makes the pictures of the READMEs by one command: docs/pictures.sh
# They show the invented inputs of ten regions and five years, the Chinese README in Chinese, the English one in English.
# Needs what docs/pages.sh needs.
set -euo pipefail
cd "$(dirname "$0")/.."

# The first page whose text has the given words; Chinese needs a locale of UTF-8.
export LC_ALL=C.UTF-8
page_with() {
  local pages page
  pages=$(pdfinfo "$pdf" | awk '/^Pages:/ { print $2 }')
  for page in $(seq 1 "$pages"); do
    if grep -q "$1" <(pdftotext -f "$page" -l "$page" "$pdf" -); then
      echo "$page"
      return
    fi
  done
  echo "no page of $pdf says $1" >&2
  return 1
}

picture() {
  pdftoppm -r 88 -f "$2" -l "$2" -singlefile -png "$pdf" "docs/images/$1$ending"
  echo "docs/images/$1$ending.png"
}

# The words that its pages are found by, then the ending of the pictures' names.
pictures() {
  ending=$5
  pdf=target/pages/regions-$1-office/workbook.pdf
  docs/pages.sh regions "$1" office
  picture workbook-cover 1
  picture workbook-overview "$(page_with "$2")"
  picture workbook-charts "$(page_with "$3")"
  picture workbook-regions "$(page_with "$4")"
  picture workbook-evidence "$(page_with "$6")"
  cp "target/pages/regions-$1-office/evidence.png" "docs/images/evidence-page$ending.png"
  echo "docs/images/evidence-page$ending.png"
}

mkdir -p docs/images
pictures zh '^综合 ·' '地区生产总值历年数值' '^地区比较' '' '^证据：每个数字与它的原句'
pictures en '^Overview ·' 'over the years' '^Regions:' -en '^Evidence:'
