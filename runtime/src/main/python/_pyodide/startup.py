"""What happens between the interpreter's start and the first line of a program."""

import sys

from _pyodide import absent


def start() -> None:
    """Prepares the interpreter."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(line_buffering=True)
    sys.meta_path.append(absent)


def main_variables() -> dict[str, object]:
    """Returns the variables of the program."""
    return sys.modules["__main__"].__dict__
