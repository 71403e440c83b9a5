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
# build-native.sh has removed windows and the test suite.
bash install.sh 3.8
