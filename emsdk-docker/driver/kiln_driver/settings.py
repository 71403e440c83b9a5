"""What the environment tells the driver."""

import os

PREFIX = "/kiln/prefix"
COMPILES = "/kiln/compiles"
COMPILES_SIZE = "10G"
SOURCE_TREE = "/kiln/work/src"
SYSROOT = "/opt/kiln/emscripten/cache/sysroot"


class Settings:
    """The recipe's flags and the target's places.

    cflags, cxxflags, ldflags: words appended to the package's own
    exports: "pyinit", "requested", "whole_archive", or a comma list of C symbols
    calls: path of the record of calls, "" for none
    compiles: the directory of the store of compiled files, which need not exist; compiles_size: as ccache writes sizes
    """

    def __init__(self, environment):
        self.cflags = _words(environment.get("KILN_CFLAGS", ""))
        self.cxxflags = _words(environment.get("KILN_CXXFLAGS", ""))
        self.ldflags = _words(environment.get("KILN_LDFLAGS", ""))
        self.exports = environment.get("KILN_EXPORTS", "").strip() or "pyinit"
        self.calls = environment.get("KILN_CALLS", "")
        self.keeps_debug = environment.get("KILN_DEBUG", "") not in ("", "0")
        self.prefix = environment.get("WASM_LIBRARY_DIR") or PREFIX
        self.site_packages = environment.get("HOSTINSTALLDIR", "")
        self.python_include = environment.get("PYTHONINCLUDE", "")
        self.temporary = environment.get("TMPDIR", "/tmp")
        self.compiles = environment.get("KILN_COMPILES") or COMPILES
        self.compiles_size = environment.get("KILN_COMPILES_SIZE") or COMPILES_SIZE

    def has_directory(self, path):
        """Tell whether the target has a directory."""
        return os.path.isdir(path)


def _words(text):
    if not text.strip():
        return []
    from .response import tokens

    return tokens(text)
