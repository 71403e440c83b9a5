"""The rewrites as data. `python3 -m kiln_driver.table` prints them as the table of README.md.

A pattern is an option, or the beginning of one before `*`; an option's separate value goes with it.
"""

from .fortran_options import FORTRAN_ONLY

_X86 = "an instruction set of another processor; stays where -msimd128 is given, for Emscripten emulates some of them"
_DEBUG = "debug information holds paths and triples sizes; set KILN_DEBUG=1 to keep it"
_FORTRAN = "an option of Fortran compilers that clang does not know"
_ELF = "means something for ELF only"
_MACOS = "means something on macOS only"
_STRIP = "would strip sections that Emscripten's later steps read; -g0 does what is wanted"
_PROTECTION = "clang has no such protection for WebAssembly"
_HOST = "the build machine's files are not the target's"

DROP, DROP_WITHOUT_SIMD, REFUSE, RETARGET = "drop", "drop without -msimd128", "refuse", "point at the target"
DROP_WITHOUT_FORTRAN = "drop without a Fortran source"


def _each(action, why, options):
    return tuple((option, action, why) for option in options.split())


RULES = (
    (
        "-fopenmp",
        REFUSE,
        "there are no threads: feature tests must answer no; behind -Xclang, -Xpreprocessor, -Wp, too",
    ),
    ("-fopenmp=*", REFUSE, "as -fopenmp"),
    ("-qopenmp*", REFUSE, "as -fopenmp"),
    ("-openmp*", REFUSE, "as -fopenmp"),
    ("-pthread*", DROP, "threads need shared memory, which a page gets only with special headers"),
    *_each(DROP, "as -pthread", "-mthreads -sPTHREAD* -sUSE_PTHREADS*"),
    *_each(
        DROP,
        _X86.split(";")[0],
        "-march=* -mtune=* -mcpu=* -mfpmath=* -m32 -m64 -mx32 -mabi=* -mcmodel=* -mlong-double-*"
        " -mstackrealign -mindirect-branch* -mbranch-protection=* -mprefer-vector-width=* -mfloat-abi=*",
    ),
    *_each(
        DROP_WITHOUT_SIMD,
        _X86,
        "-msse* -mssse3 -mavx* -mfma* -mf16c -mbmi* -mlzcnt -mpopcnt -maes -mpclmul -mrdrnd -mmmx -mcx16 -mfpu=*"
        " -mno-sse* -mno-ssse3 -mno-avx* -mno-fma* -mno-f16c -mno-mmx -mno-popcnt -mno-bmi*",
    ),
    *_each(
        DROP, _PROTECTION, "-fstack-protector* -fstack-clash-protection -fcf-protection* -D_FORTIFY_SOURCE* -fhardened"
    ),
    ("-flto*", DROP, "objects must be WebAssembly: exports are read from them, and no LTO library is in the cache"),
    ("-ffat-lto-objects", DROP, "as -flto"),
    ("-fno-strict-overflow", DROP, "clang has -fwrapv for it, which costs speed"),
    *_each(DROP_WITHOUT_FORTRAN, _FORTRAN, " ".join(FORTRAN_ONLY)),
    *_each(DROP, "the Fortran runtime is LLVM's, and named by the driver", "-lgfortran -lquadmath -lflang -lpgmath"),
    *_each(DROP, "a part of the C library here, and Emscripten has no such file", "-lutil -lresolv -lxnet"),
    ("-fexceptions", DROP, "means another kind of exceptions to Emscripten; WebAssembly's are on already"),
    ("-g0", DROP, "the default"),
    *_each(DROP, _DEBUG, "-g -g1 -g2 -g3 -ggdb* -gdwarf* -gsplit-dwarf*"),
    ("-s", DROP, _STRIP),
    *_each(DROP, _STRIP, "-Wl,-s -Wl,-S -Wl,-strip-* -Wl,--strip-* -Wl,-x -Wl,--discard-all"),
    *_each(
        DROP,
        _ELF,
        "-rdynamic -static -static-libgcc -static-libstdc++ -Bsymbolic* -Wl,-Bsymbolic* -Wl,--as-needed"
        " -Wl,--no-as-needed -Wl,--sort-common* -Wl,--enable-new-dtags -Wl,--disable-new-dtags"
        " -Wl,--version-script* -Wl,-version-script* -Wl,--dynamic-list* -Wl,--dynamic-linker*"
        " -Wl,-dynamic-linker* -Wl,-z,relro -Wl,-z,now -Wl,-z,lazy -Wl,-z,defs -Wl,-z,text -Wl,-z,origin"
        " -Wl,-z,nodelete -Wl,-z,combreloc -Wl,-z,noexecstack -Wl,-z,max-page-size=*"
        " -Wl,-z,common-page-size=* -Wl,-soname* -Wl,--soname* -Wl,-h,* -Wl,--hash-style* -Wl,--build-id*"
        " -Wl,--exclude-libs* -Wl,--sysroot* -Wl,--warn-common -Wl,--no-copy-dt-needed-entries"
        " -Wl,--copy-dt-needed-entries -Wl,--default-symver -Wl,--undefined-version"
        " -Wl,--no-undefined-version -Wl,--icf=* -Wl,-E -Wl,--export-dynamic -Wl,-export-dynamic"
        " -Wl,--eh-frame-hdr -Wl,-m,* -Wl,-plugin* -Wl,--plugin* -Wl,--allow-shlib-undefined -Wl,-O*",
    ),
    *_each(
        DROP,
        "undefined symbols of a side module are the main module's to give; programs have no other way",
        "-Wl,--no-undefined -Wl,-no-undefined",
    ),
    *_each(
        DROP,
        "wasm-ld 19 writes no RUNTIME_PATH; the loader finds a needed library by its name",
        "-Wl,-rpath* -Wl,--rpath* -Wl,-R* -rpath -rpath=*",
    ),
    *_each(
        DROP,
        _MACOS,
        "-arch -framework -undefined -install_name -compatibility_version -current_version -bundle_loader"
        " -mmacosx-version-min=* -Wl,-undefined* -Wl,-headerpad_max_install_names -Wl,-dead_strip*"
        " -headerpad_max_install_names",
    ),
    ("-I…/include/python3.*", RETARGET, "the build machine's Python has other sizes of types"),
    (
        "-I…/site-packages/…",
        RETARGET,
        "where a host dependency brings that directory: NumPy's headers differ; f2py's stay with their generator",
    ),
    ("-L…/site-packages/…", RETARGET, "as -I"),
    *_each(DROP, _HOST, "-I/usr/include* -I/usr/local/* -L/usr/lib* -L/usr/local/* -L/lib*"),
)

ADDED = (
    ("compiling and linking", "-fPIC -fwasm-exceptions -sSUPPORT_LONGJMP=wasm", "one ABI everywhere"),
    ("compiling", "-ffile-prefix-map=<work directory>=.", "no path of the build may reach the output"),
    ("compiling", "$KILN_CFLAGS, for C++ $KILN_CXXFLAGS after it", "the recipe's flags win over the package's"),
    ("compiling", "-idirafter $WASM_LIBRARY_DIR/include", "host dependencies are found where the system's would be"),
    ("linking", "-L$WASM_LIBRARY_DIR/lib", "as the headers"),
    ("linking", "-sWASM_BIGINT", "64-bit integers cross to JavaScript as BigInt"),
    ("linking, dropped", "-fno-exceptions", "it selects variants of the system libraries that are not in the cache"),
    ("linking a program with a side module", "-sMAIN_MODULE=2", "a feature test can use a shared library"),
    (
        "linking with -shared, -bundle, -dynamiclib, or to *.so",
        "-sSIDE_MODULE=2 and a computed export list",
        "see Exports",
    ),
    ("the same", "-O2 where no -O is given", "without one wasm-opt does not run"),
    ("the same", "$KILN_LDFLAGS", "the recipe's flags"),
    ("the same, dropped", "-lpython3*", "the main module has the one interpreter"),
)

_EXACT = {pattern: action for pattern, action, _ in RULES if not pattern.endswith("*") and "…" not in pattern}
_PREFIXES = tuple(
    (pattern[:-1], action) for pattern, action, _ in RULES if pattern.endswith("*") and "…" not in pattern
)


def action(option):
    """Return what happens to an option, or None where it stays."""
    exact = _EXACT.get(option)
    if exact:
        return exact
    for prefix, found in _PREFIXES:
        if option.startswith(prefix):
            return found
    return None


def markdown():
    """Return both tables for README.md."""
    rules = "".join(f"| `{pattern}` | {what} | {why} |\n" for pattern, what, why in RULES)
    added = "".join(f"| {where} | {what} | {why} |\n" for where, what, why in ADDED)
    return (
        "| Option | What happens | Why |\n|---|---|---|\n" + rules + "\n| When | Added | Why |\n|---|---|---|\n" + added
    )


if __name__ == "__main__":
    print(markdown(), end="")
