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
make inclinstall DESTDIR="$PKG_BUILD_DIR/staged"
cp -R "staged$WASM_LIBRARY_DIR/include" "$DISTDIR"

# The libraries that come with CPython join its archive, so that one -lpython3.13 has them all.
emar qL libpython3.13.a Modules/_decimal/libmpdec/libmpdec.a Modules/expat/libexpat.a \
  Modules/_hacl/libHacl_Hash_SHA2.a
install -Dt "$DISTDIR/lib" -m 644 libpython3.13.a
for name in python python-embed; do
  # shellcheck disable=SC2016  # pkg-config expands it.
  sed -i -e 's|^prefix=.*|prefix=${pcfiledir}/../..|' -e 's|^Requires:.*||' "Misc/$name.pc"
done
echo 'Requires: libffi sqlite3 liblzma bzip2 zlib' >> Misc/python-embed.pc
install -D -m 644 Misc/python.pc "$DISTDIR/lib/pkgconfig/python-3.13.pc"
install -D -m 644 Misc/python-embed.pc "$DISTDIR/lib/pkgconfig/python-3.13-embed.pc"

# What a browser has no use for stays out: windows, terminals, installers, and the test suite.
cp -R Lib "$DISTDIR/lib/python3.13"
cd "$DISTDIR/lib/python3.13"
rm -r test idlelib tkinter turtledemo turtle.py curses ensurepip venv site-packages/README.txt
find . -name __pycache__ -prune -exec rm -r {} +
data=_sysconfigdata__emscripten_wasm32-emscripten.py
python3.13 "$PKG_BUILD_DIR/relocate.py" "$PKG_BUILD_DIR/$(cat "$PKG_BUILD_DIR/pybuilddir.txt")/$data" "$data"
