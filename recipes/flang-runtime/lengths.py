"""Gives the runtime's interface the 64-bit sizes that flang, a 64-bit program, writes into its calls and data.

    lengths.py RUNTIME_DIRECTORY...

Only the interface changes, prototypes (`RTDECL`, `IODEF` and their like), descriptors and the tables that flang writes:
inside, sizes stay 32-bit.
"""

import pathlib
import re
import sys

PROTOTYPE = re.compile(
    r"(?:(?:std::)?size_t\s+)?\b(?:RTNAME|RTDECL|RTDEF|IONAME|IODECL|IODEF)\(\w+\)\s*\((?:[^(){};]|\([^(){};]*\))*\)\s*[;{]"
)
SIZE = re.compile(r"(?:\bstd::)?\bsize_t\b(?!\s*[*&])")
DATA = {
    # C programs include it too.
    "ISO_Fortran_binding.h": (
        ("#include <stddef.h>\n", "#include <stddef.h>\n#include <stdint.h>\n"),
        ("typedef ptrdiff_t CFI_index_t;", "typedef int64_t CFI_index_t;"),
        ("  size_t elem_len; /* element size in bytes */", "  uint64_t elem_len; /* element size in bytes */"),
    ),
    "namelist.h": (("std::size_t items{0};", "std::uint64_t items{0};"),),
    "non-tbp-dio.h": (("std::size_t items{0};", "std::uint64_t items{0};"),),
    # TYPE(C_FUNPTR) is a 64-bit integer.
    "type-info.h": (("  ProcedurePointer proc_{nullptr};", "  alignas(8) ProcedurePointer proc_{nullptr};"),),
}


def widened(name, text):
    """Return the text of the source file of this name with 64-bit sizes in its interface."""
    for old, new in DATA.get(name, ()):
        if text.count(old) != 1:
            raise SystemExit(f"lengths.py: {name} should have this once, and has it {text.count(old)} times: {old!r}")
        text = text.replace(old, new)
    return PROTOTYPE.sub(lambda match: SIZE.sub("uint64_t", match.group()), text)


def main(directories):
    for directory in directories:
        for path in sorted(pathlib.Path(directory).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                path.write_text(widened(path.name, path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
