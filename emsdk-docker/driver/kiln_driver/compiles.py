"""The store of compiled files that builds share: ccache's for C and C++, fortran_store.py's for Fortran.

It is found by its place. Where it is missing, all is compiled; where it cannot be written to, it is only read.
"""

import os

CCACHE = "/usr/bin/ccache"
# Versions of all packages that compile, written while the image is made. The driver's own version is none of them: what
# it tells a compiler is on the compiler's command line.
COMPILERS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "compilers.txt")
# Emscripten runs what this names with its compiler's command line.
WRAPPER = "EM_COMPILER_WRAPPER"
FIXED = {
    "CCACHE_CONFIGPATH": os.devnull,
    # Looking results up by the files that were included last time would miss a header that is new, where it comes
    # first in the search or makes __has_include true. The preprocessed text misses nothing.
    "CCACHE_NODIRECT": "1",
}


def environment(settings):
    """Return what ccache and Emscripten are told of the store; nothing where there is none."""
    if not is_there(settings):
        return {}
    found = {
        **FIXED,
        WRAPPER: CCACHE,
        "CCACHE_DIR": os.path.join(settings.compiles, "ccache"),
        "CCACHE_COMPILERCHECK": "string:" + compilers(),
        "CCACHE_MAXSIZE": settings.compiles_size,
    }
    if not os.access(settings.compiles, os.W_OK):
        found |= {"CCACHE_READONLY": "1", "CCACHE_TEMPDIR": settings.temporary}
    return found


def is_there(settings):
    """Tell whether there is a store, and an image's list of compilers to go by."""
    return os.path.isdir(settings.compiles) and os.path.isfile(COMPILERS)


def wrapper(words, settings):
    """Return what comes before a command of clang; ccache helps with neither preprocessing alone nor LLVM's IR."""
    is_known = "-c" in words and not any(word.endswith(".ll") for word in words)
    return [CCACHE] if is_known and is_there(settings) else []


def compilers():
    """Return the versions of the image's compilers."""
    with open(COMPILERS, encoding="utf-8") as file:
        return file.read().strip()
