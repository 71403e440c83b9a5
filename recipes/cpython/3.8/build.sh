#!/bin/bash
# Builds CPython 3.8 for WebAssembly; its Python for the build machine is on PATH.
set -euo pipefail

# configure wants a readelf for the target, which nothing uses. OPT takes no part in configure's tests: see 3.13.
CONFIG_SITE=config.site READELF=true OPT='-O2 -fwrapv -Wall' ./configure \
  --build="$(./config.guess)" --host=wasm32-unknown-emscripten --prefix="$WASM_LIBRARY_DIR" \
  --disable-shared --enable-ipv6 --without-ensurepip
# What config.site can't answer, since configure looks anew each time.
sed -i -E 's|^#define (HAVE_(LINK\|MEMFD_CREATE\|SETGROUPS\|SOCKETPAIR)) 1$|/* #undef \1 */|' pyconfig.h
# Objects of one name from several directories are all kept ("q"). The settings are written by a Python that is linked:
# make is told that there is one.
make libpython3.8.a ARFLAGS=qcs
make pybuilddir.txt -o python
make inclinstall DESTDIR="$PKG_BUILD_DIR/staged"
cp -R "staged$WASM_LIBRARY_DIR/include" "$DISTDIR"
install -Dt "$DISTDIR/lib" -m 644 libpython3.8.a
for name in python python-embed; do
  # shellcheck disable=SC2016  # pkg-config expands it.
  sed -i -e 's|^prefix=.*|prefix=${pcfiledir}/../..|' -e 's|^Requires:.*||' "Misc/$name.pc"
done
echo 'Requires: libffi sqlite3 liblzma bzip2 zlib' >> Misc/python-embed.pc
install -D -m 644 Misc/python.pc "$DISTDIR/lib/pkgconfig/python-3.8.pc"
install -D -m 644 Misc/python-embed.pc "$DISTDIR/lib/pkgconfig/python-3.8-embed.pc"

# What a browser has no use for stays out: terminals and installers; windows and the test suite are gone already.
cp -R Lib "$DISTDIR/lib/python3.8"
cd "$DISTDIR/lib/python3.8"
rm -r curses ensurepip venv site-packages/README.txt
find . -name __pycache__ -prune -exec rm -r {} +
data=_sysconfigdata__emscripten_wasm32-emscripten.py
python3.13 "$PKG_BUILD_DIR/relocate.py" "$PKG_BUILD_DIR/$(cat "$PKG_BUILD_DIR/pybuilddir.txt")/$data" "$data"
