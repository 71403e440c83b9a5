package org.kiln.build.diagnosis;

import java.util.List;

/**
 * The errors that have a remedy. A line is of the first kind that finds something in it, so that
 * special ones stand before general ones. docs/adding-a-package.md has them as a table.
 */
final class KnownErrors {
  private static final String NO_HEADER = "(?:fatal error: '|error: '|fatal error: )";

  private static final List<KnownError> MACHINE =
      List.of(
          KnownError.of(
              "disk-full",
              "No space left on device",
              "No space left on device",
              "the disk with Kiln's cache is full",
              "free some space (kiln clean removes what is rebuilt on demand), or let KILN_CACHE"
                  + " name a directory on a larger disk"),
          KnownError.of(
              "killed",
              "\\bKilled\\b|signal 9|exit status 137",
              "Killed, exit status 137",
              "the system ended a program, most often since it wanted more memory than there is",
              "build with fewer jobs (--jobs 1), or give the container engine more memory"),
          KnownError.of(
              "no-network",
              "Temporary failure in name resolution|Could not resolve host|Name or service not"
                  + " known|Network is unreachable",
              "Temporary failure in name resolution",
              "the build wants to download something, and builds have no network",
              "bring it as a recipe in requirements.host or as a file of source.extras, or find the"
                  + " option that takes what is there"),
          KnownError.of(
              "patch",
              "^the patch (\\S+) does not apply",
              "the patch … does not apply",
              "the source is another than the one that {1} was made for",
              "make the patch anew: take it out of source.patches, let `kiln shell` open the"
                  + " source, edit, and let `kiln patch` write it"));

  private static final List<KnownError> HEADERS =
      List.of(
          KnownError.of(
              "python-header",
              NO_HEADER + "Python\\.h\\b",
              "fatal error: 'Python.h' file not found",
              "the build does not find the target's Python headers",
              "a package gets them by itself if it asks sysconfig; a library needs"
                  + " requirements.host: [cpython] and -I$(PYTHONINCLUDE) in build.cflags; what"
                  + " searches /usr or asks python-config must be told by an option or a variable"),
          KnownError.of(
              "numpy-of-the-build-machine",
              "/venv/\\S*site-packages/numpy/(?:_core|core)/include\\S*: (?:fatal )?error: ",
              "venv/…/numpy/_core/include/…: error:",
              "the build takes the headers of the build machine's NumPy, which has other sizes of"
                  + " types",
              "name numpy in requirements.host, and let the build take the directory from"
                  + " $HOSTINSTALLDIR/numpy/_core/include (meson: the property numpy-include-dir)"),
          KnownError.of(
              "openmp",
              NO_HEADER + "omp\\.h\\b|-fopenmp\\S*: not supported for WebAssembly",
              "-fopenmp: not supported for WebAssembly",
              "there are no threads, and so no OpenMP",
              "the option that builds without it; feature tests see it by themselves"),
          KnownError.of(
              "other-system",
              NO_HEADER
                  + "((?:windows|execinfo|ucontext|libunwind|malloc/malloc|mach/\\S+|linux/\\S+"
                  + "|sys/epoll|sys/inotify|sys/sysctl|sys/event|X11/\\S+|GL/glx|alsa/\\S+|ifaddrs)\\.h)",
              "fatal error: 'execinfo.h' file not found",
              "{1} belongs to a system that the target is not",
              "the option that leaves out what needs it; else a patch: #ifndef __EMSCRIPTEN__"
                  + " around it"),
          KnownError.of(
                  "missing-header",
                  NO_HEADER
                      + "([\\w./+-]+\\.(?:h|hh|hpp|hxx|inc)|(?:Eigen|boost|unsupported)/\\S+?)'?"
                      + "(?: file not found|: No such file)",
                  "fatal error: 'foo.h' file not found",
                  "a library is missing, or its headers are not found",
                  "no recipe that is built has {1}{hint}. A recipe for the library in"
                      + " requirements.host; build.cflags: -I$(WASM_LIBRARY_DIR)/include/… where"
                      + " the build does not ask pkg-config")
              .lookedUpAs(Providers.Kind.HEADER),
          KnownError.of(
              "intrinsics",
              "use of undeclared identifier '(_mm\\w+|__m(?:128|256|512)\\w*|__builtin_ia32\\w+)'"
                  + "|(?:invalid (?:output|input) constraint|unknown register name) .* in asm"
                  + "|only meant to be used on x86",
              "invalid output constraint '=a' in asm",
              "the code is for another processor",
              "the option that builds without assembly and SIMD, else a patch that adds"
                  + " __EMSCRIPTEN__ beside the generic case"),
          KnownError.of(
              "bits-32",
              "declared as an array with a negative size|size of array .* is negative"
                  + "|static assertion failed.*sizeof|shift count >= width of type",
              "declared as an array with a negative size",
              "the package takes 64 bits for granted: long and pointers have 32 here",
              "its 32-bit setting, else a patch"),
          KnownError.of(
              "unknown-system",
              "error: .*#?(?:error )?.*(?:[Uu]nsupported|[Uu]nknown|[Uu]nrecognized)"
                  + " (?:platform|architecture|system|processor|CPU|target|OS|endian\\w*)",
              "#error Unknown architecture",
              "the package lists the processors and systems that it knows",
              "a patch that adds __EMSCRIPTEN__ beside the generic case (32 bits, little-endian)"));

  private static final List<KnownError> FORTRAN =
      List.of(
          KnownError.of(
              "fortran-module",
              "(?:Cannot read module file for module|[Cc]annot open module file) '([^']+)'",
              "Cannot read module file for module 'foo'",
              "the file of the Fortran module {1} is not there yet, or not where the compiler"
                  + " looks",
              "let the source that defines {1} be compiled before (a dependency in the makefile;"
                  + " make -j1 shows whether it is that), and name its directory by -I and -J"),
          KnownError.of(
              "fortran-trampoline",
              "llvm\\.clear_cache is not supported|[Tt]rampoline",
              "llvm.clear_cache is not supported on wasm",
              "an internal procedure that uses variables of its host is passed as an argument,"
                  + " which needs code that is made at run time",
              "a patch that makes the procedure one of a module, and the variables too; or an"
                  + " option that leaves out this part"),
          KnownError.of(
              "fortran-not-implemented",
              "not yet implemented: (.+)",
              "not yet implemented: …",
              "flang 19 does not know this part of Fortran: {1}",
              "a patch that says it in another way, or an option that leaves out this part"));

  private static final String THREADS =
      "(?:pthread_\\w+|thrd_\\w+|_?emscripten_thread\\w*|sem_\\w+)";
  private static final String PROCESSES =
      "(?:fork|vfork|posix_spawnp?|execl\\w*|execv\\w*|wait3|wait4|forkpty|popen)";
  private static final String SOCKETS =
      "(?:socketpair|epoll_\\w+|kqueue|getifaddrs|sendmmsg|recvmmsg|res_\\w+|if_nameindex)";

  private static final List<KnownError> LINKING =
      List.of(
          KnownError.of(
              "threads",
              "undefined symbol: "
                  + THREADS
                  + "|undeclared function '"
                  + THREADS
                  + "'|shared memory is disallowed|mismatch in shared state of memory"
                  + "|Could NOT find Threads|Dependency \"threads\" not found"
                  + "|(?:pthreads?|thread support) (?:is |are )?(?:required|not found|needed)",
              "undefined symbol: pthread_…; Could NOT find Threads",
              "there are no threads",
              "the option that builds for one thread; else a patch. What only asks whether"
                  + " pthread_create is there finds it: it fails when it is called"),
          KnownError.of(
              "processes",
              "(?:undefined symbol: |undeclared function ')(" + PROCESSES + ")\\b",
              "undefined symbol: posix_spawn",
              "{1} starts a process, and there are none",
              "the option that leaves it out; else a patch that returns ENOSYS for it under"
                  + " __EMSCRIPTEN__"),
          KnownError.of(
              "sockets",
              "(?:undefined symbol: |undeclared function ')(" + SOCKETS + ")\\b",
              "undefined symbol: epoll_create",
              "{1} is a part of networking that the target has not",
              "the option that leaves it out; else a patch"),
          KnownError.of(
                  "undefined-symbol",
                  "undefined symbol: ([\\w.$]+)",
                  "wasm-ld: error: undefined symbol: foo",
                  "a program is linked, and nothing on the line defines {1}: a library is missing,"
                      + " or the function is not there on the target. A feature test may say it and"
                      + " mean no harm",
                  "no library that is built has {1}: an option that leaves out the program or the"
                      + " feature, or build.ldflags: -l…")
              .lookedUpAs(Providers.Kind.SYMBOL),
          KnownError.of(
                  "missing-library",
                  "unable to find library -l(\\S+)|cannot find -l(\\S+)",
                  "unable to find library -lfoo",
                  "the linker has no library {1}",
                  "no recipe that is built has lib{1}{hint}. A recipe for it in requirements.host;"
                      + " build.ldflags: -L$(WASM_LIBRARY_DIR)/lib where the build does not ask"
                      + " pkg-config")
              .lookedUpAs(Providers.Kind.LIBRARY),
          KnownError.of(
              "signature",
              "(\\S+) is called as \\(.* but is |function signature mismatch: (\\S+)",
              "foo is called as (…) by …, but is (…) in …",
              "a caller declares {1} with other arguments or another result than it is defined"
                  + " with, which WebAssembly, unlike other machines, does not tolerate",
              "a patch that declares it as it is defined"),
          KnownError.of(
              "native-object",
              "unknown file type: (\\S+)|is a native ELF|produced a native ELF file",
              "unknown file type: foo.o",
              "it was compiled by the build machine's compiler, not by the target's",
              "let the build take its compiler from $CC and $CXX, and its archiver from $AR; remove"
                  + " objects that came with the source"),
          KnownError.of(
              "undeclared-function",
              "call to undeclared (?:library )?function '(\\w+)'",
              "call to undeclared function 'foo'",
              "{1} does not exist on the target, or its header is not included",
              "the package's option that turns the feature off; #include of its header; else a"
                  + " patch"));

  private static final List<KnownError> CONFIGURING =
      List.of(
          KnownError.of(
              "configure-run",
              "cannot run test program while cross compiling",
              "cannot run test program while cross compiling",
              "configure asks by a program that it would have to run, and the target's programs do"
                  + " not run on the build machine",
              "say the answer in build.script, before configure: export {variable}=yes (or no, or"
                  + " what the test prints)"),
          KnownError.of(
              "meson-run",
              "Can ?not run test applications",
              "Can not run test applications in this cross environment",
              "meson.build asks by a program that it would have to run",
              "say the answer by a property or an option: backend-flags: setup-args=-D…; else a"
                  + " patch of meson.build that does not ask where meson.is_cross_build()"),
          KnownError.of(
              "cmake-run",
              "TRY_RUN\\(\\) invoked in cross-compiling mode",
              "TRY_RUN() invoked in cross-compiling mode",
              "CMake asks by a program that it would have to run",
              "say the answers: the message lists the variables, -D<variable>=0 (or 1) sets one"),
          KnownError.of(
              "foreign-program",
              "cannot execute binary file|Exec format error|\\.(?:js|wasm|out): Permission denied",
              "cannot execute binary file",
              "the build runs what it compiled for the target",
              "an option that names the build machine's copy of the tool, compiled by"
                  + " $CC_FOR_BUILD; meson runs it by itself (exe_wrapper is Node)"),
          KnownError.of(
              "config-sub",
              "(?:machine|system|kernel) [`'](\\S*emscripten\\S*|wasm32\\S*)' not recognized",
              "system 'emscripten' not recognized",
              "config.sub of the source is older than Emscripten",
              "autoreconf -fi in build.script, or --host=i686-pc-linux-gnu where nothing depends on"
                  + " it"),
          KnownError.of(
                  "missing-dependency",
                  "Dependency \"([^\"]+)\" not found|Package '?([^',\\s]+)'?(?:, required by .*)?,?"
                      + " not found|No package '([^']+)' found|Dependency lookup for (\\S+) .*"
                      + " failed",
                  "Dependency \"foo\" not found",
                  "neither pkg-config nor CMake knows {1}",
                  "no recipe that is built has {1}{hint}. A recipe for it in requirements.host, or"
                      + " an option that builds without it")
              .lookedUpAs(Providers.Kind.PKG_CONFIG),
          KnownError.of(
                  "cmake-package",
                  "Could NOT find (\\w+)|Could not find a package configuration file provided by"
                      + " \"(\\w+)\"",
                  "Could NOT find FOO (missing: FOO_LIBRARY …)",
                  "CMake does not find {1}, neither for the target nor elsewhere",
                  "no recipe that is built has {1}{hint}. A recipe for it in requirements.host; an"
                      + " option such as -DWITH_{1}=OFF; -D{1}_LIBRARY=…, -D{1}_INCLUDE_DIR=… where"
                      + " it lies elsewhere")
              .lookedUpAs(Providers.Kind.PKG_CONFIG),
          KnownError.of(
              "option-of-a-processor",
              "unsupported option '([^']+)' for target|unknown argument: '([^']+)'",
              "unsupported option '-mfoo' for target",
              "the compiler does not know {1}: it is for another processor or compiler",
              "the option of the build that leaves it out; else a patch"));

  private static final List<KnownError> PYTHON =
      List.of(
          KnownError.of(
              "scm-version",
              "setuptools[-_]scm was unable to detect version|Getting the version"
                  + " failed|LookupError: .*scm",
              "setuptools-scm was unable to detect version",
              "the version is taken from git's history, which an archive has not",
              "export SETUPTOOLS_SCM_PRETEND_VERSION=$PKG_VERSION in build.script, or take the"
                  + " source archive that the project publishes"),
          KnownError.of(
              "missing-module",
              "(?:ModuleNotFoundError|ImportError): No module named '([\\w.]+)'"
                  + "|Cannot import '([\\w.]+)'|BackendUnavailable",
              "ModuleNotFoundError: No module named 'foo'",
              "the build needs {1}, and pyproject.toml does not say so",
              "name what has it in requirements.build-extras; the next build locks it. A module of"
                  + " the source itself: export PYTHONPATH=. in build.script"),
          KnownError.of(
              "build-requirements",
              "^ERROR Missing dependencies:|No matching distribution found for (\\S+)",
              "ERROR Missing dependencies:",
              "a build requirement is not among those that are locked",
              "kiln lock with the package's name; requirements.build-extras for what pyproject.toml"
                  + " does not name, requirements.constraint for another version"),
          KnownError.of(
              "cython",
              "Error compiling Cython file",
              "Error compiling Cython file:",
              "Cython does not take the source, most often since it is newer than the source",
              "requirements.constraint: [\"cython<3\"], or the version of the package's release"
                  + " notes"),
          KnownError.of(
              "missing-program",
              "the toolchain image has no program (\\S+)"
                  + "|line \\d+: ([\\w.+-]+): command not found|^(\\S+): command not found"
                  + "|[Pp]rogram '([^']+)' not found|No such file or directory: '([\\w.+-]+)'"
                  + "|env: '?([\\w.+-]+)'?: No such file",
              "foo: command not found",
              "the program {1} is not in the toolchain image",
              "a Python package brings it: requirements.build-extras; the source can build it for"
                  + " the build machine in build.script; else it must come into emsdk-docker/,"
                  + " which builds everything anew. requirements.executable says early that it is"
                  + " missing"));

  /** All of them, in the order in which they are tried. */
  static final List<KnownError> ALL =
      List.of(MACHINE, HEADERS, FORTRAN, LINKING, CONFIGURING, PYTHON).stream()
          .flatMap(List::stream)
          .toList();

  private KnownErrors() {}
}
