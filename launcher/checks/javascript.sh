#!/usr/bin/env bash
# Checks the runtime's JavaScript: types, lints, format, unit tests.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../../runtime"

major=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)
if ((major < 20)) || ! command -v npm >/dev/null; then
  echo 'skipped: it needs Node.js 20 or newer, and npm'
  exit 77
fi
# What is installed stays as long as the lock file does.
if ! cmp -s package-lock.json node_modules/.kiln-lock; then
  npm ci --no-audit --no-fund
  cp package-lock.json node_modules/.kiln-lock
fi
npm run check
