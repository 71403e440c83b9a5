#!/bin/bash
# Builds CPython 3.8 for the build machine, from the tree in which it is built for WebAssembly later.
#
#   build-native.sh PREFIX JOBS
#
#   PREFIX  where it will be; it is left below staged/
#   JOBS    how many compilers run at once
set -euo pipefail
prefix=$1
jobs=$2

# What neither of the two is for: tests and windows.
rm -r Lib/test Lib/*/test Lib/*/tests Lib/idlelib Lib/tkinter Lib/turtledemo Lib/turtle.py

mkdir native staged
cd native
../configure --prefix="$prefix" OPT=-O2
make -j"$jobs"
make altinstall DESTDIR="$PWD/../staged"
cd "../staged$prefix"

# The bytecode that make left was compiled by several processes, which ignore PYTHONHASHSEED: which strings they share, and so
# the bytecode, depends on who compiled what. No build asks for -O, and nobody edits the sources.
find lib -name __pycache__ -prune -exec rm -r {} +
PYTHONHASHSEED=0 bin/python3.8 -B lib/python3.8/compileall.py -q --invalidation-mode unchecked-hash \
  -d "$prefix/lib/python3.8" -x 'bad_coding|badsyntax|lib2to3/tests/data' lib/python3.8

rm -r bin/idle3.8 lib/libpython3.8.a lib/python3.8/config-*/libpython3.8.a share
