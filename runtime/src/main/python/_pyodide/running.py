"""Runs what runPython is given."""

from __future__ import annotations

from pyodide.code import eval_code, find_imports


def run(source: str, variables: dict, local_variables: dict | None, filename: str | None) -> object:
    """Runs a program and returns the value of its last expression."""
    return eval_code(source, variables, local_variables, filename=filename or "<exec>")


def imports(source: str) -> str:
    """Returns the names of the top-level modules that a program imports, with spaces between."""
    return " ".join(find_imports(source))
