#!/bin/bash
# Installs into $DISTDIR what a line's build has made: headers, library, pkg-config files, standard library.
#   install.sh SERIES [LEFT_OUT]...    LEFT_OUT: files of the standard library, beside those that no line installs
set -euo pipefail
series=$1

make inclinstall DESTDIR="$PKG_BUILD_DIR/staged"
cp -R "staged$WASM_LIBRARY_DIR/include" "$DISTDIR"
install -Dt "$DISTDIR/lib" -m 644 "libpython$series.a"
for name in python python-embed; do
  # shellcheck disable=SC2016  # pkg-config expands it.
  sed -i -e 's|^prefix=.*|prefix=${pcfiledir}/../..|' -e 's|^Requires:.*||' "Misc/$name.pc"
done
echo 'Requires: libffi sqlite3 liblzma bzip2 zlib' >> Misc/python-embed.pc
install -D -m 644 Misc/python.pc "$DISTDIR/lib/pkgconfig/python-$series.pc"
install -D -m 644 Misc/python-embed.pc "$DISTDIR/lib/pkgconfig/python-$series-embed.pc"

# What a browser has no use for stays out: terminals and installers.
cp -R Lib "$DISTDIR/lib/python$series"
cd "$DISTDIR/lib/python$series"
rm -r curses ensurepip venv site-packages/README.txt "${@:2}"
find . -name __pycache__ -prune -exec rm -r {} +
data=_sysconfigdata__emscripten_wasm32-emscripten.py
python3.13 "$PKG_BUILD_DIR/relocate.py" "$PKG_BUILD_DIR/$(cat "$PKG_BUILD_DIR/pybuilddir.txt")/$data" "$data"
