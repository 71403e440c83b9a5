"""Python's side of the runtime's public interface."""

from _pyodide.version import VERSION as __version__
from pyodide.code import CodeRunner, eval_code, find_imports, should_quiet

__all__ = ["CodeRunner", "__version__", "eval_code", "find_imports", "should_quiet"]
