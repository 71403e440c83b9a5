"""Runs source code and gives the value of its last expression."""

from __future__ import annotations

# `ast` itself would cost a fifth of the interpreter's start: it imports enum and re.
import _ast
from types import CodeType

_RETURN_MODES = ("last_expr", "last_expr_or_assign", "none")


def should_quiet(source: str) -> bool:
    """Returns whether a program ends with a semicolon, which asks for no value."""
    if ";" not in source:
        return False
    import io
    import tokenize

    ignored = {tokenize.COMMENT, tokenize.DEDENT, tokenize.ENDMARKER, tokenize.NEWLINE, tokenize.NL}
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    except tokenize.TokenError:
        return False
    words = [token.string for token in tokens if token.type not in ignored]
    return words[-1:] == [";"]


def find_imports(source: str) -> list[str]:
    """Returns the names of the top-level modules that a program imports, sorted; none where its syntax is wrong."""
    import ast

    try:
        nodes = list(ast.walk(ast.parse(_dedent(source))))
    except SyntaxError:
        return []
    plain = {name.name for node in nodes if isinstance(node, ast.Import) for name in node.names}
    of = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and not node.level and node.module}
    return sorted({name.partition(".")[0] for name in plain | of})


def _dedent(source: str) -> str:
    if not source.startswith((" ", "\t", "\n")):
        return source
    import textwrap

    return textwrap.dedent(source)


def _name_of(target: _ast.AST) -> _ast.Name | None:
    """Returns the target of an assignment as a value, if it is a plain name."""
    if not isinstance(target, _ast.Name):
        return None
    place = {name: getattr(target, name) for name in ("lineno", "col_offset", "end_lineno", "end_col_offset")}
    return _ast.Name(target.id, _ast.Load(), **place)


def _assigned(statement: _ast.AST) -> _ast.Name | None:
    if isinstance(statement, _ast.Assign):
        return _name_of(statement.targets[0])
    if isinstance(statement, (_ast.AnnAssign, _ast.AugAssign)):
        return _name_of(statement.target)
    return None


class CodeRunner:
    """A program in three steps: parsed when made, compiled by compile(), run by run() as often as wanted."""

    def __init__(
        self,
        source: str,
        *,
        return_mode: str = "last_expr",
        mode: str = "exec",
        quiet_trailing_semicolon: bool = True,
        filename: str = "<exec>",
        flags: int = 0,
    ) -> None:
        if return_mode not in _RETURN_MODES:
            raise ValueError(f"return_mode is {return_mode!r}; expected one of {', '.join(_RETURN_MODES)}")
        source = _dedent(source)
        self.filename = filename
        self.flags = flags
        self.ast = compile(source, filename, mode, flags | 0x400, dont_inherit=True)  # PyCF_ONLY_AST
        self.code: CodeType | None = None
        self._last: _ast.AST | None = None
        self._last_code: CodeType | None = None
        if mode == "exec" and not (quiet_trailing_semicolon and should_quiet(source)):
            self._split(return_mode)
        self._show_in_tracebacks(source)

    def _split(self, return_mode: str) -> None:
        """Takes the value out of the last statement."""
        body = self.ast.body
        if return_mode == "none" or not body:
            return
        if isinstance(body[-1], _ast.Expr):
            self._last = body.pop().value
        elif return_mode == "last_expr_or_assign":
            self._last = _assigned(body[-1])

    def _show_in_tracebacks(self, source: str) -> None:
        """A name like <exec> stands for many sources, so only others can be looked up."""
        if self.filename.startswith("<"):
            return
        import linecache

        linecache.cache[self.filename] = (len(source), None, source.splitlines(keepends=True), self.filename)

    def compile(self) -> CodeRunner:
        """Compiles the program."""
        mode = "eval" if isinstance(self.ast, _ast.Expression) else "exec"
        self.code = compile(self.ast, self.filename, mode, self.flags, dont_inherit=True)
        if self._last:
            self._last_code = compile(_ast.Expression(self._last), self.filename, "eval", self.flags, dont_inherit=True)
        return self

    def run(self, globals: dict | None = None, locals: dict | None = None) -> object:
        """Runs the compiled program and returns the value of its last expression."""
        if self.code is None:
            raise RuntimeError("the program is not compiled yet; call compile() before run()")
        variables = {} if globals is None else globals
        local_variables = variables if locals is None else locals
        value = eval(self.code, variables, local_variables)
        return eval(self._last_code, variables, local_variables) if self._last_code else value


def eval_code(
    source: str,
    globals: dict | None = None,
    locals: dict | None = None,
    *,
    return_mode: str = "last_expr",
    quiet_trailing_semicolon: bool = True,
    filename: str = "<exec>",
    flags: int = 0,
) -> object:
    """Runs a program and returns the value of its last expression, None where it ends with another statement."""
    runner = CodeRunner(
        source,
        return_mode=return_mode,
        quiet_trailing_semicolon=quiet_trailing_semicolon,
        filename=filename,
        flags=flags,
    )
    return runner.compile().run(globals, locals)
