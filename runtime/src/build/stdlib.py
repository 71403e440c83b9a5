"""Packs Python sources as bytecode into one reproducible zip."""

from __future__ import annotations

import argparse
import importlib._bootstrap_external
import importlib.util
import os
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

# Where the runtime puts the zip: tracebacks name files in it.
MOUNT_POINT = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip"
EPOCH = (1980, 1, 1, 0, 0, 0)


def read_exclusions(path: Path) -> set[PurePosixPath]:
    lines = path.read_text().splitlines()
    return {PurePosixPath(line) for line in lines if line and not line.startswith("#")}


def sources(root: Path, without: set[PurePosixPath]) -> Iterator[PurePosixPath]:
    for path in root.rglob("*.py"):
        relative = PurePosixPath(path.relative_to(root))
        if not without.intersection((relative, *relative.parents)):
            yield relative


def bytecode(path: Path, name: PurePosixPath) -> bytes:
    """Compiles a source. Its hash is recorded, not its time, and is never checked."""
    source = path.read_bytes()
    code = compile(source, f"{MOUNT_POINT}/{name}", "exec", dont_inherit=True, optimize=0)
    source_hash = importlib.util.source_hash(source)
    return bytes(importlib._bootstrap_external._code_to_hash_pyc(code, source_hash, checked=False))


def add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, data, zipfile.ZIP_DEFLATED, compresslevel=9)


def pack(roots: list[Path], without: set[PurePosixPath], output: Path) -> None:
    files = {name: root for root in roots for name in sources(root, without)}
    temporary = output.with_suffix(".part")
    with zipfile.ZipFile(temporary, "w") as archive:
        for name, root in sorted(files.items()):
            add(archive, str(name.with_suffix(".pyc")), bytecode(root / name, name))
    os.replace(temporary, output)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--without", type=Path, required=True, help="file that lists what to leave out")
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("roots", type=Path, nargs="+", help="directories of sources; the later ones win")
    arguments = parser.parse_args()
    pack(arguments.roots, read_exclusions(arguments.without), arguments.output)


if __name__ == "__main__":
    main()
