#!/bin/bash
# Compiles a module in C that tests import: module.sh NAME SOURCE-OR-OPTION...
set -eu
# shellcheck disable=SC2086  # They are lists of options.
emcc $SIDE_MODULE_CFLAGS -I"$PYTHONINCLUDE" -IInclude/internal -IModules \
  $SIDE_MODULE_LDFLAGS -shared "${@:2}" -o "$DISTDIR/$1.so"
