"""What a call of the compiler asks for."""

from . import arguments as args

FORTRAN_SOURCES = frozenset(
    ending for name in "f for ftn fpp f77 f90 f95 f03 f08".split() for ending in (f".{name}", f".{name.upper()}")
)
SOURCES = FORTRAN_SOURCES | frozenset(".c .cc .cp .cxx .cpp .c++ .C .CC .CPP .CXX .i .ii .m .mm .s .S .ll .bc".split())
CXX_SOURCES = frozenset(".cc .cp .cxx .cpp .c++ .C .CC .CPP .CXX .ii .mm".split())
OBJECTS = (".o", ".obj", ".lo")
COMPILES = frozenset(("-c", "-S", "-E", "-M", "-MM", "-fsyntax-only", "--precompile"))
QUERIES = frozenset(
    "--version --help --cflags -dumpversion -dumpmachine -dumpfullversion -### --target-help -V -qversion"
    " -Wl,--version -Wl,-v -Wl,--help".split()
)
MULTIARCH = ("-print-multiarch", "--print-multiarch")
SHARED = frozenset(("-shared", "-bundle", "-dynamiclib", "--shared", "-Wl,--shared", "-Wl,-shared"))

# A call's kinds.
QUERY, COMPILE, PARTIAL, PROGRAM, SIDE_MODULE = "query", "compile", "partial link", "program", "side module"
LINKS = (PROGRAM, SIDE_MODULE)


class Call:
    """One call: its arguments in one form, and what it asks for."""

    def __init__(self, arguments):
        self.arguments = arguments
        self.options = [argument[0] for argument in arguments]
        self.inputs = [argument[0] for argument in arguments if args.is_input(argument)]
        self.output = next((a[1] for a in reversed(arguments) if a[0] == "-o" and len(a) == 2), "")
        self.kind = self._kind()

    def _kind(self):
        if any(_is_query(option) for option in self.options) or not (self.inputs or self._has_library()):
            return QUERY
        if not COMPILES.isdisjoint(self.options):
            return COMPILE
        if "-r" in self.options or "-Wl,-r" in self.options or "-Wl,--relocatable" in self.options:
            return PARTIAL
        is_shared = not SHARED.isdisjoint(self.options) or self.setting("SIDE_MODULE") not in ("", "0")
        return SIDE_MODULE if is_shared or is_shared_name(self.output) else PROGRAM

    def _has_library(self):
        return any(option.startswith("-l") for option in self.options)

    def setting(self, name):
        """Return the value of an Emscripten setting (`-sNAME=value`), "" where it is not set."""
        value = ""
        for option in self.options:
            key, _, given = option.partition("=")
            if key == "-s" + name:
                value = given or "1"
        return value

    def is_cxx(self, has_cxx_name):
        """Tell whether the sources are C++: by their suffix, else by the compiler's name."""
        suffixes = [suffix(path) for path in self.inputs if suffix(path) in SOURCES]
        return has_cxx_name or any(found in CXX_SOURCES for found in suffixes)

    def sources(self):
        """Return the inputs that must be compiled."""
        return [path for path in self.inputs if suffix(path) in SOURCES]

    def fortran_sources(self):
        """Return the inputs that flang compiles."""
        return [path for path in self.inputs if suffix(path) in FORTRAN_SOURCES]

    def library_directories(self):
        """Return where libraries are looked up."""
        return [option[2:] for option in self.options if option.startswith("-L")]


def suffix(path):
    """Return a path's last suffix with its dot, "" where it has none."""
    name = path.rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    return dot + ending if stem else ""


def is_shared_name(path):
    """Tell whether a file is named like a shared library: `x.so`, `x.so.1.2`, `x.dylib`."""
    name = path.rpartition("/")[2]
    while suffix(name)[1:].isdigit():
        name = name.rpartition(".")[0]
    return suffix(name) in (".so", ".dylib")


def _is_query(option):
    return option in QUERIES or (option.startswith(("-print-", "--print-")) and option not in MULTIARCH)
