"""Writes modules' bytecode as C, so that the interpreter has them without reading the standard library's zip."""

from __future__ import annotations

import argparse
import marshal
from pathlib import Path

HEADER = """\
// Made by freeze.py.
#include "frozen.h"
"""


def find(name: str, roots: list[Path]) -> tuple[Path, bool]:
    """Returns a module's source and whether it is a package."""
    for root in roots:
        path = root.joinpath(*name.split("."))
        for source, is_package in ((path / "__init__.py", True), (path.with_suffix(".py"), False)):
            if source.exists():
                return source, is_package
    raise SystemExit(f"there is no module {name} in {', '.join(map(str, roots))}; expected one that is to be frozen")


def freeze(name: str, roots: list[Path], directory: Path) -> str:
    """Writes a module's bytecode to a file and returns its line of the table."""
    source, is_package = find(name, roots)
    code = compile(source.read_bytes(), f"<frozen {name}>", "exec", dont_inherit=True, optimize=0)
    (directory / f"{name}.bin").write_bytes(marshal.dumps(code))
    return f'KILN_FROZEN("{name}", {identifier(name)}, {int(is_package)}),'


def identifier(name: str) -> str:
    return "code_of_" + name.replace("_", "__").replace(".", "_")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--root", type=Path, action="append", help="directory of sources")
    parser.add_argument("modules", nargs="+")
    arguments = parser.parse_args()
    table = [freeze(name, arguments.root, arguments.output.parent) for name in arguments.modules]
    arrays = [
        f'static const unsigned char {identifier(name)}[] = {{\n#embed "{name}.bin"\n}};' for name in arguments.modules
    ]
    end = "{.name = NULL},"
    lines = [HEADER, *arrays, "const struct _frozen FROZEN_MODULES[] = {", *table, end, "};", ""]
    arguments.output.write_text("\n".join(lines))


if __name__ == "__main__":
    main()
