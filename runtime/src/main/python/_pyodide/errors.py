"""Python errors as JavaScript sees them."""

from __future__ import annotations

import sys
from types import TracebackType

_OWN_MODULES = ("_pyodide.", "pyodide.code")


def _is_own(traceback: TracebackType) -> bool:
    return str(traceback.tb_frame.f_globals.get("__name__")).startswith(_OWN_MODULES)


def _next_foreign(frame: TracebackType | None) -> TracebackType | None:
    while frame and _is_own(frame):
        frame = frame.tb_next
    return frame


def _without_own_frames(traceback: TracebackType | None) -> TracebackType | None:
    """Drops the runtime's frames, which tell a program's author nothing."""
    first = frame = _next_foreign(traceback)
    while frame:
        frame.tb_next = _next_foreign(frame.tb_next)
        frame = frame.tb_next
    return first


def format_error(error: BaseException) -> str:
    """Returns the traceback as the interpreter would print it, and keeps the error for a debugger in sys.last_exc."""
    import traceback

    error.__traceback__ = _without_own_frames(error.__traceback__)
    sys.last_exc = sys.last_value = error
    sys.last_type, sys.last_traceback = type(error), error.__traceback__
    return "".join(traceback.format_exception(type(error), error, error.__traceback__))
