"""Reads and writes archives of objects in the format of GNU and LLVM, thin ones included.

A member has a head of 60 characters: name (16), times, owner and mode (32), size (10), end (2). `/` and `/SYM64/` are
the index of symbols, `//` holds names that are too long.
"""

import os

MAGIC, THIN = b"!<arch>\n", b"!<thin>\n"
_HEAD = 60
_INDEX, _NAMES = (b"/", b"/SYM64/"), b"//"


def members(path, data):
    """Yield name and content of each member; a thin archive's are read from their files. Other data has none."""
    for _, name, content in _parts(path, data):
        if name:
            yield name, content


def replaced(path, data, change):
    """Return an archive without index whose members are `change(name, content)`; ranlib makes the index anew."""
    parts = [(head, change(name, content) if name else content) for head, name, content in _parts(path, data)]
    out = bytearray(MAGIC)
    for head, content in parts:
        out += head[:48] + b"%-10d" % len(content) + head[58:] + content + b"\n" * (len(content) % 2)
    return bytes(out)


def _parts(path, data):
    """Yield head, name and content of each member but the index; the table of long names has the name ""."""
    if not data.startswith((MAGIC, THIN)):
        return
    is_thin, position, names = data.startswith(THIN), len(MAGIC), b""
    while position + _HEAD <= len(data):
        head = data[position : position + _HEAD]
        raw, size = head[:16].rstrip(), int(head[48:58])
        is_inside = not is_thin or raw in _INDEX or raw == _NAMES
        content = data[position + _HEAD : position + _HEAD + size] if is_inside else b""
        position += _HEAD + (size + size % 2 if is_inside else 0)
        if raw == _NAMES:
            names = content
            yield head, "", content
        elif raw not in _INDEX:
            name = _name(raw, names)
            yield head, name, content if is_inside else _file(path, name)


def _name(raw, names):
    if raw[:1] == b"/":
        raw = names[int(raw[1:]) :].split(b"\n", 1)[0]
    return raw.rstrip(b"/").decode("utf-8", "surrogateescape")


def _file(path, name):
    with open(os.path.join(os.path.dirname(path), name), "rb") as file:
        return file.read()
