#!/bin/bash
# Builds CPython 3.13 for WebAssembly; Debian's is its Python for the build machine.
set -euo pipefail

# Else configure asks Emscripten for its ports, which are downloads.
for module in ZLIB:zlib BZIP2:bzip2 LIBSQLITE3:sqlite3; do
  export "${module%:*}_CFLAGS=$(pkg-config --cflags "${module#*:}")"
  export "${module%:*}_LIBS=$(pkg-config --libs "${module#*:}")"
done
# Calls through pointers of another type trap in WebAssembly; CPython has a trampoline for what extensions do so.
export CFLAGS_NODIST=-DPY_CALL_TRAMPOLINE
# OPT takes no part in configure's tests: with -O2 there, each would run the optimiser on its JavaScript.
CONFIG_SITE=Tools/wasm/config.site-wasm32-emscripten OPT='-O2 -Wall' ./configure \
  --build="$(./config.guess)" --host=wasm32-unknown-emscripten --with-build-python=/usr/bin/python3.13 \
  --prefix="$WASM_LIBRARY_DIR" --enable-wasm-dynamic-linking --disable-shared --disable-test-modules \
  --with-pymalloc --without-mimalloc --with-hash-algorithm=siphash13
make libpython3.13.a pybuilddir.txt

# The libraries that come with CPython join its archive, so that one -lpython3.13 has them all.
emar qL libpython3.13.a Modules/_decimal/libmpdec/libmpdec.a Modules/expat/libexpat.a \
  Modules/_hacl/libHacl_Hash_SHA2.a
# Windows and the test suite stay out too.
bash install.sh 3.13 test idlelib tkinter turtledemo turtle.py
