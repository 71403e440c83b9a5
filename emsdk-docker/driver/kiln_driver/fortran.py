"""Compiles Fortran: flang makes FIR, its optimizer LLVM IR, Emscripten an object. README.md, "Fortran", says why."""

from . import addresses, fir, fortran_options, ir, reals
from . import arguments as args

FLANG = "/usr/bin/flang-new-19"
OPTIMIZER = "/usr/lib/llvm-19/bin/tco"
# It runs the same passes, and can write the lines of the source, which the other reads only.
LINES_OPTIMIZER = "/usr/lib/llvm-19/bin/fir-opt"
TRIPLE = "i386-unknown-linux-gnu"

# flang's own passes in its own order, except that COMPLEX values stay pairs, which WebAssembly's back end handles as C
# does, where flang would pack them for i386, and that none merges blocks that are alike: cg-rewrite wants to see where
# the shape of an array comes from, which a merged block has as a parameter. LLVM does the work of
# flang-algebraic-simplification, which would merge them too.
_PASSES = (
    "canonicalize{region-simplify=normal},fir.global(character-conversion),func.func(character-conversion,array-value-copy),"
    "canonicalize{region-simplify=normal},simplify-region-lite,simplify-intrinsics,cse,"
    "func.func(memory-allocation-opt),inline,simplify-region-lite,cse,fir-polymorphic-op,fir-assumed-rank-op,"
    "fir-add-alias-tags,func.func(stack-reclaim,cfg-conversion),canonicalize{region-simplify=normal},"
    "simplify-region-lite,cse,boxed-procedure,"
    "func.func(abstract-result),cg-rewrite,"
    "target-rewrite{no-complex-conversion=true no-struct-conversion=true},external-name-interop{append-underscore=%s}"
)
_LINES = ",add-debug-info{debug-level=LineTablesOnly}"


class Compilation:
    """One source on its way to an object.

    options: what flang is told
    attributes: what each function gets in LLVM IR
    temporary: returns the path of a new temporary file by the end of its name
    """

    def __init__(self, source, options, attributes, has_debug, temporary):
        self._source = source
        self._options = options
        self._attributes = attributes
        self._locations = ["--mlir-print-debuginfo"] if has_debug else []
        self._underscore = "false" if ("-fno-underscoring",) in options else "true"
        self._temporary = temporary

    def intermediate(self, run):
        """Make the LLVM IR; return the exit status of what failed, or 0, and the path.

        `run` runs a program and returns its exit status.
        """
        first, second, third = self._temporary("fir"), self._temporary("mlir"), self._temporary("ll")
        status = run([FLANG, *self._front_end(), "-o", first])
        if not status:
            text = reals.exact(fir.retargeted(_read(first)))
            _write(first, text)
            status = run([*self._optimizer(), self._passes(), first, "-o", second])
        if not status:
            _write(second, reals.exact(_read(second)))
            status = run([*_OPTIMIZE, *_CODE_GENERATION, second, "-o", third])
        if not status:
            _write(third, self._rewritten(_read(third), text))
        return status, third

    def _rewritten(self, text, original):
        return addresses.narrowed(ir.rewritten(text, self._procedures(original), self._attributes))

    def _front_end(self):
        locations = [word for option in self._locations for word in ("-mmlir", option)]
        words = args.joined(self._options)
        return [*_FRONT_END, *locations, *words, self._source]

    def _optimizer(self):
        return [LINES_OPTIMIZER, *self._locations] if self._locations else _OPTIMIZE

    def _passes(self):
        return f"--pass-pipeline=builtin.module({_PASSES % self._underscore}{_LINES if self._locations else ''})"

    def _procedures(self, text):
        ending = "_" if self._underscore == "true" else ""
        return {name[len(fir.EXTERNAL) :] + ending: found for name, found in fir.procedures(text).items()}


def front_end_only(call):
    """Return flang's arguments for a call that only preprocesses or checks."""
    modes = [argument for argument in call.arguments if argument[0] in ("-E", "-fsyntax-only", "-o", "-P")]
    return args.joined([("--target=" + TRIPLE,), *modes, *fortran_options.translated(call.arguments)]) + call.inputs


_FRONT_END = ("-fc1", "-triple", TRIPLE, "-emit-fir", "-mrelocation-model", "pic", "-pic-level", "2")
_OPTIMIZE = (OPTIMIZER, "--target=" + TRIPLE)
_CODE_GENERATION = ("--code-gen-llvm", "--disable-target-rewrite", "--disable-external-name-interop")


def _read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def _write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
