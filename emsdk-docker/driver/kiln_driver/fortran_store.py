"""A store of what Fortran sources compiled to; ccache knows no Fortran.

An entry is one file: the SHA-256 of what follows in hexadecimal digits and a line's end, then for each stored file its
name and size on a line and its content. Entries are written aside and renamed, so builds share a store without locks.
"""

import hashlib
import os

LIMIT = 1 << 30
_BUCKETS = 16


class Store:
    """The entries below a directory, in buckets by the first digit of their keys.

    limit: how many bytes it keeps, about; those go first that were used longest ago
    """

    def __init__(self, directory, limit=LIMIT):
        self._directory = directory
        self._limit = limit

    def read(self, key):
        """Return contents by name, or None where there is no whole entry."""
        path = self._path(key)
        try:
            with open(path, "rb") as file:
                data = file.read()
            digest, _, packed = data.partition(b"\n")
            if hashlib.sha256(packed).hexdigest().encode() != digest:
                return None
            if os.access(path, os.W_OK):
                os.utime(path)
        except OSError:
            return None
        return _unpacked(packed)

    def write(self, key, contents):
        """Keep contents by name; a compilation does not fail for a store that cannot be written to."""
        packed = b"".join(f"{len(data)} {name}\n".encode() + data for name, data in contents.items())
        path = self._path(key)
        aside = f"{path}.{os.urandom(8).hex()}"
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(aside, "wb") as file:
                file.write(hashlib.sha256(packed).hexdigest().encode() + b"\n" + packed)
            os.rename(aside, path)
            _make_room(os.path.dirname(path), self._limit // _BUCKETS)
        except OSError:
            return

    def _path(self, key):
        return os.path.join(self._directory, key[0], key)


def _unpacked(packed):
    contents = {}
    while packed:
        head, _, rest = packed.partition(b"\n")
        size, _, name = head.decode().partition(" ")
        contents[name], packed = rest[: int(size)], rest[int(size) :]
    return contents


def _make_room(bucket, limit):
    with os.scandir(bucket) as entries:
        found = sorted(((entry.stat(), entry.path) for entry in entries), key=lambda e: e[0].st_mtime_ns)
    size = sum(status.st_size for status, _ in found)
    for status, path in found:
        if size <= limit:
            return
        os.remove(path)
        size -= status.st_size
