#!/bin/bash
# Patches Emscripten, and fills its cache with what links of programs need: the lists of functions that its JavaScript
# libraries define. They depend on settings and on the level of optimisation; other links make the list each time.
#
#   warm-links.sh <directory of patches>
set -euo pipefail

patches=${1:?usage: warm-links.sh <directory of patches>}
readonly emscripten=/usr/share/emscripten

for patch in "$patches"/*.patch; do
  patch --directory "$emscripten" --strip 1 --no-backup-if-mismatch <"$patch"
done
python3.13 -m compileall -q --invalidation-mode unchecked-hash "$emscripten/tools"

export EM_FROZEN_CACHE=0
work=$(mktemp -d)
cd "$work"
echo 'int main(void) { return 0; }' >program.c
for level in -O0 -O1 -O2 -O3 -Os -Oz; do
  # The flags are the driver's: driver/kiln_driver/compose.py, ABI and BIGINT. The list of C++ programs is the same.
  emcc "$level" -fPIC -fwasm-exceptions -sSUPPORT_LONGJMP=wasm -sWASM_BIGINT program.c -o program.js
done
rm -rf "$work"

find "$EM_CACHE" -name '*.lock' -delete
chmod -R a+rX "$EM_CACHE/symbol_lists"
