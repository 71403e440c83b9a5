#!/bin/bash
# Fills the Emscripten cache with the system libraries for the flags we build with, each for main programs and as
# position-independent code. What is not listed here cannot be linked later: the cache is frozen afterwards.
set -euo pipefail

export EM_FROZEN_CACHE=0
EMCC_CORES=${EMCC_CORES:-$(nproc)}
export EMCC_CORES

libraries=(
  crtbegin crt1 crt1_reactor
  libc libc-debug libc_optz libc_optz-debug
  libcompiler_rt-wasm-sjlj
  # Exceptions are always WebAssembly's; the driver keeps -fno-exceptions, which asks for another variant, from links.
  libc++-except libc++abi-except libc++abi-debug-except libunwind-except
  libdlmalloc libdlmalloc-debug libemmalloc libemmalloc-debug
  libal libhtml5 libsockets libstubs libstubs-debug libnoexit libjsmath libfetch libembind libembind-rtti
  libprintf_long_double libprintf_long_double-debug libwasm_workers_stub libwasm_workers_stub-debug
  libbulkmemory
  libGL-getprocaddr
)

mkdir -p "$EM_CACHE"
time embuilder build "${libraries[@]}"
time embuilder build --pic "${libraries[@]}"

# Nothing of the build's own may stay: lock files, and the modes that let any user read.
find "$EM_CACHE" -name '*.lock' -delete
rm -rf "$EM_CACHE/build" "$EM_CACHE/tmp"
chmod -R a+rX "$EM_CACHE"
