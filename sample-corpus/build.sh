#!/usr/bin/env bash
# Builds sample-corpus/reports and labels.csv from sample-corpus/sources. The results are committed: only who changes a
# source needs this script, nobody who runs the portal does. Debian packages it needs:
#   pandoc libreoffice-writer libreoffice-impress fonts-liberation python3-yaml
# ./build.sh          checks the sources and builds everything
# ./build.sh --check  checks the sources only (needs no pandoc and no LibreOffice)
set -euo pipefail
cd "$(dirname "$0")"
export LC_ALL=C.UTF-8 TZ=UTC PYTHONDONTWRITEBYTECODE=1

need=(python3)
[ "${1:-}" = --check ] || need+=(pandoc soffice)
for tool in "${need[@]}"; do
  command -v "$tool" >/dev/null || { echo "build.sh: $tool is missing; see the head of this script" >&2; exit 1; }
done
exec python3 build/build.py "$@"
