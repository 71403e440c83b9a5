"""The record of calls: one line of JSON for each, appended in one write so that parallel calls never mix."""

import os


def append(path, entry):
    """Append an entry; a build does not fail for its record, so an unwritable file is passed over in silence."""
    from json import dumps

    line = dumps(entry, ensure_ascii=False, separators=(",", ":")) + "\n"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except OSError:
        return
    try:
        os.write(descriptor, line.encode("utf-8", "surrogateescape"))
    finally:
        os.close(descriptor)
