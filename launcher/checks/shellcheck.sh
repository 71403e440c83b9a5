#!/usr/bin/env bash
# Lints every shell script of the checkout.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."

if ! command -v shellcheck >/dev/null; then
  echo 'skipped: shellcheck is not installed'
  exit 77
fi
mapfile -t scripts < <(grep -rlE --exclude-dir={.git,target,node_modules} --include='*' -m 1 '^#!.*(ba)?sh$|^# shellcheck shell=' .)
shellcheck -x "${scripts[@]}"
echo "${#scripts[@]} scripts"
