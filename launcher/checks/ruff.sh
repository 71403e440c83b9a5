#!/usr/bin/env bash
# Lints every Python file of the checkout, with a ruff of a known version in its own environment.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."

version=0.17.6
environment=${KILN_CACHE:?}/tools/ruff-$version
install() {
  rm -rf "$environment"
  python3 -m venv "$environment"
  "$environment/bin/pip" install -q --disable-pip-version-check "ruff==$version"
}

if [[ ! -x $environment/bin/ruff ]] && ! install; then
  echo 'skipped: ruff could not be installed (it needs python3-venv and a package index)'
  exit 77
fi
"$environment/bin/ruff" check --no-cache .
