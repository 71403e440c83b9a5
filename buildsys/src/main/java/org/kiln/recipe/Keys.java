package org.kiln.recipe;

import static org.kiln.recipe.Key.key;
import static org.kiln.recipe.Section.ABOUT;
import static org.kiln.recipe.Section.AUDIT;
import static org.kiln.recipe.Section.BUILD;
import static org.kiln.recipe.Section.EXTRA;
import static org.kiln.recipe.Section.PACKAGE;
import static org.kiln.recipe.Section.RELEASES;
import static org.kiln.recipe.Section.REQUIREMENTS;
import static org.kiln.recipe.Section.SOURCE;
import static org.kiln.recipe.Section.TEST;
import static org.kiln.recipe.Shapes.TEXT;

import java.util.List;
import org.kiln.io.Sha256;
import org.kiln.python.VersionRange;

/**
 * The field table: every key that a recipe may have. The reader, its messages and
 * docs/recipe-format.md follow from it.
 *
 * <p>The keys that are not ours, and what they mean, are those of pyodide-build's recipes.
 */
final class Keys {
  private static final Shape<List<Located<String>>> TEXTS = new ListShape<>("texts", TEXT);
  private static final Shape<List<Located<String>>> GLOBS =
      new ListShape<>("globs of files such as lib/*.a", Shapes.GLOB);
  private static final Shape<List<Located<String>>> CONDITIONS =
      new ListShape<>("requirements such as meson>=1.4", Shapes.REQUIREMENT);
  private static final Shape<List<Located<PackageName>>> NAMES =
      new ListShape<>("recipes' names, without versions", Shapes.NAME);
  private static final Shape<List<Located<String>>> MODULES =
      new ListShape<>("modules such as numpy.fft", Shapes.MODULE);

  static final Key<String> NAME =
      key(PACKAGE, "name", Shapes.RAW_NAME, "The package's name; the directory has the same.");
  static final Key<String> VERSION =
      key(
          PACKAGE,
          "version",
          Shapes.VERSION,
          "The version, the same as the wheel's. Left out where there are `releases`.");
  static final Key<List<Located<String>>> TOP_LEVEL =
      key(
          PACKAGE,
          "top-level",
          MODULES,
          "The modules that the package provides. Where they are not given, they are read from"
              + " the wheel.");
  static final Key<List<Located<String>>> TAG =
      key(
          PACKAGE,
          "tag",
          TEXTS,
          "Words by which recipes are selected: `kiln build tag:core`. `heavy` marks a build that"
              + " takes long: `--light` and `kiln check` leave it out, unless its result is in the"
              + " cache.");
  static final Key<Boolean> DISABLED =
      key(
              PACKAGE,
              "_disabled",
              Shapes.FLAG,
              "Leaves the recipe out, and every recipe that depends on it.")
          .or(false);
  static final Key<Boolean> PINNED =
      key(PACKAGE, "pinned", Shapes.FLAG, "Keeps the version: updates pass the recipe by.")
          .or(false);

  static final Key<String> URL =
      key(
          SOURCE,
          "url",
          Shapes.URL,
          "The address of an archive or of a ready wheel (`.whl`). `$(PKG_NAME)` and"
              + " `$(PKG_VERSION)` stand for the package's name and the release's version.");
  static final Key<List<Located<String>>> MIRRORS =
      key(
              SOURCE,
              "mirrors",
              new ListShape<>("addresses", Shapes.URL),
              "Other addresses of the same archive, tried in this order after `url`.")
          .ours();
  static final Key<String> PYPI =
      key(
              SOURCE,
              "pypi",
              Shapes.RAW_NAME,
              "A project of the Python package index that offers the archive; the file is the one"
                  + " with this `sha256`. Tried after `url` and `mirrors`.")
          .ours();
  static final Key<String> DEBIAN =
      key(
              SOURCE,
              "debian",
              Shapes.DEBIAN,
              "A Debian source package whose upstream archive (`.orig.tar.*`) this is; the file is"
                  + " the one with this `sha256`. Tried last.")
          .ours();
  static final Key<Sha256> SHA256 =
      key(
          SOURCE,
          "sha256",
          Shapes.SHA256,
          "The archive's digest. Compulsory for every archive, wherever it comes from.");
  static final Key<String> EXTRACT_DIR =
      key(
          SOURCE,
          "extract_dir",
          Shapes.PATH_BELOW,
          "The directory in the archive that holds the source, where it is not the only one; nothing else is unpacked."
              + " `$(PKG_NAME)` and `$(PKG_VERSION)` may be used.");
  static final Key<String> GIT =
      key(
              SOURCE,
              "git",
              Shapes.REPOSITORY,
              "The address of a git repository, in the place of an archive. Needs `commit`.")
          .ours();
  static final Key<String> COMMIT =
      key(SOURCE, "commit", Shapes.COMMIT, "The commit of `git`, in full: no branch, no tag.")
          .ours();
  static final Key<String> SOURCE_PATH =
      key(
          SOURCE,
          "path",
          Shapes.PATH,
          "A directory, relative to the recipe's, in the place of an archive.");
  static final Key<List<Located<String>>> PATCHES =
      key(
          SOURCE,
          "patches",
          new ListShape<>("paths", Shapes.PATH_BELOW),
          "Patches to the unpacked source, applied in this order. Each is looked for in the"
              + " recipe's directory, then in `patches/<name>-<version>/`. Not for wheels and"
              + " `path`.");
  static final Key<List<Located<Source.Extra>>> EXTRAS =
      key(
          SOURCE,
          "extras",
          new ListShape<>("pairs [file of the recipe, place in the source]", new PairShape()),
          "Files of the recipe's directory that are copied into the unpacked source. Not for"
              + " wheels and `path`.");

  static final Key<BuildType> TYPE =
      key(
              BUILD,
              "type",
              Shapes.BUILD_TYPE,
              "`package`: a wheel. `static_library`: linked into what uses it. `shared_library`:"
                  + " loaded once, used by many packages. `cpython_module`: a module of the"
                  + " standard library that is shipped on its own. `runtime` (ours): the files"
                  + " that a page loads first.")
          .or(BuildType.PACKAGE);
  static final Key<String> SCRIPT =
      key(
          BUILD,
          "script",
          TEXT,
          "Bash, run in the source before the wheel is made, in the build machine's environment;"
              + " what it exports stays for the later steps. For a library it is the whole build,"
              + " in the cross environment, and installs to `$DISTDIR`.");
  static final Key<String> CROSS_SCRIPT =
      key(
          BUILD,
          "cross-script",
          TEXT,
          "Bash, run after `script` in the environment that compiles for WebAssembly.");
  static final Key<String> POST =
      key(BUILD, "post", TEXT, "Bash, run in the unpacked wheel before it is packed for good.");
  static final Key<String> CFLAGS =
      key(BUILD, "cflags", TEXT, "Appended to the C compiler's flags; may use `$(VARIABLE)`.")
          .or("");
  static final Key<String> CXXFLAGS =
      key(BUILD, "cxxflags", TEXT, "Appended to the C++ compiler's flags; may use `$(VARIABLE)`.")
          .or("");
  static final Key<String> LDFLAGS =
      key(BUILD, "ldflags", TEXT, "Appended to the linker's flags; may use `$(VARIABLE)`.").or("");
  static final Key<List<String>> EXPORTS =
      key(
              BUILD,
              "exports",
              Shapes.EXPORTS,
              "What extension modules export. `pyinit`: their init function. `requested`: all"
                  + " public symbols of their objects. `whole_archive`: that and all of the static"
                  + " libraries. Or a list of symbols.")
          .or(List.of("pyinit"));
  static final Key<List<String>> BACKEND_FLAGS =
      key(
              BUILD,
              "backend-flags",
              Shapes.WORDS,
              "Config settings of the PEP 517 backend, `key=value` each, separated by spaces; a"
                  + " list (ours) where a value has spaces.")
          .or(List.of());
  static final Key<Boolean> UNVENDOR_TESTS =
      key(
              BUILD,
              "unvendor-tests",
              Shapes.FLAG,
              "Whether the package's tests go into an archive of their own, `<name>-tests`.")
          .or(true);
  static final Key<List<Located<String>>> RETAIN_TEST_PATTERNS =
      key(BUILD, "_retain-test-patterns", GLOBS, "Globs of test files that stay in the wheel.");
  static final Key<Boolean> VENDOR_SHAREDLIB =
      key(
              BUILD,
              "vendor-sharedlib",
              Shapes.FLAG,
              "Whether shared libraries of `host` that the wheel needs are copied into it. With"
                  + " `false`, name them in `run`: they are loaded once for all packages.")
          .or(true);
  static final Key<Boolean> CROSS_BUILD_ENV =
      key(
              BUILD,
              "cross-build-env",
              Shapes.FLAG,
              "Accepted; changes nothing. A package that lists this one in `host` finds it, with the"
                  + " target's files, under `$HOSTINSTALLDIR` in any case.")
          .or(false);
  static final Key<Boolean> CROSS_BUILD_ENV_SKIP_INSTALL =
      key(
              BUILD,
              "_cross-build-env-skip-install",
              Shapes.FLAG,
              "Accepted; changes nothing, as `cross-build-env`.")
          .or(false);
  static final Key<List<Located<String>>> CROSS_BUILD_FILES =
      key(BUILD, "cross-build-files", TEXTS, "Accepted; changes nothing, as `cross-build-env`.");

  static final Key<Integer> CORES =
      key(
              BUILD,
              "cores",
              Shapes.COUNT,
              "How many processor cores the build makes use of: it is given no more. Where it is not"
                  + " given, what earlier builds made use of. No input of the build.")
          .ours();
  static final Key<Long> MEMORY =
      key(
              BUILD,
              "memory",
              Shapes.SIZE,
              "How much memory the build takes at its peak: it starts when that is free. Where it is"
                  + " not given, what earlier builds took. No input of the build.")
          .ours();

  static final Key<List<Located<PackageName>>> RUN =
      key(
          REQUIREMENTS,
          "run",
          NAMES,
          "Packages and shared libraries that must be there at run time.");
  static final Key<List<Located<PackageName>>> HOST =
      key(
          REQUIREMENTS,
          "host",
          NAMES,
          "Recipes whose results the build uses; they are found under `$WASM_LIBRARY_DIR`. Not"
              + " for wheels.");
  static final Key<List<Located<String>>> EXECUTABLE =
      key(REQUIREMENTS, "executable", TEXTS, "Programs that the toolchain image must have.");
  static final Key<List<Located<String>>> CONSTRAINT =
      key(REQUIREMENTS, "constraint", CONDITIONS, "pip's constraints on the build requirements.");
  static final Key<List<Located<String>>> BUILD_EXTRAS =
      key(
          REQUIREMENTS,
          "build-extras",
          CONDITIONS,
          "Build requirements (PEP 508) beyond those that the source's `pyproject.toml` names.");

  static final Key<List<Located<String>>> IMPORTS =
      key(TEST, "imports", MODULES, "Modules that must import. Without it: `package.top-level`.");
  static final Key<List<Located<PackageName>>> REQUIRES =
      key(
              TEST,
              "requires",
              NAMES,
              "Packages that the recipe's `test_<name>.py` needs beside the package itself;"
                  + " `<name>-tests` is a package's own test suite.")
          .ours();

  static final Key<Long> SIZE =
      key(
              AUDIT,
              "size",
              Shapes.SIZE,
              "The largest size that the package's archive may have; what is larger is an error.")
          .ours();
  static final Key<List<Located<Waiver>>> WAIVE =
      key(
              AUDIT,
              "waive",
              new ListShape<>("mappings with the keys lint, reason, files", new WaiverShape()),
              "What is accepted: the name of a lint, the reason, and globs of `files` where it is"
                  + " accepted in some only.")
          .ours();

  static final Key<String> HOME = key(ABOUT, "home", TEXT, "The project's page.");
  static final Key<String> PYPI_PAGE =
      key(ABOUT, "PyPI", TEXT, "The project's page on the Python package index.");
  static final Key<String> SUMMARY = key(ABOUT, "summary", TEXT, "What it is, in one line.");
  static final Key<String> LICENSE = key(ABOUT, "license", TEXT, "An SPDX expression.");

  static final Key<List<Located<String>>> MAINTAINERS =
      key(EXTRA, "recipe-maintainers", TEXTS, "Who looks after the recipe.");

  static final Key<String> RELEASE_VERSION =
      key(RELEASES, "version", Shapes.VERSION, "The version. Compulsory.").ours();
  static final Key<VersionRange> PYTHON =
      key(
              RELEASES,
              "python",
              Shapes.PYTHON,
              "The Python versions that the release suits, a PEP 440 specifier; every one where it"
                  + " is not given.")
          .ours()
          .or(VersionRange.ANY);

  /** All keys, in the order of the documentation. */
  static final List<Key<?>> ALL =
      List.of(
          NAME,
          VERSION,
          TOP_LEVEL,
          TAG,
          DISABLED,
          PINNED,
          URL,
          MIRRORS,
          PYPI,
          DEBIAN,
          SHA256,
          EXTRACT_DIR,
          GIT,
          COMMIT,
          SOURCE_PATH,
          PATCHES,
          EXTRAS,
          TYPE,
          SCRIPT,
          CROSS_SCRIPT,
          POST,
          CFLAGS,
          CXXFLAGS,
          LDFLAGS,
          EXPORTS,
          BACKEND_FLAGS,
          UNVENDOR_TESTS,
          RETAIN_TEST_PATTERNS,
          VENDOR_SHAREDLIB,
          CROSS_BUILD_ENV,
          CROSS_BUILD_ENV_SKIP_INSTALL,
          CROSS_BUILD_FILES,
          CORES,
          MEMORY,
          RUN,
          HOST,
          EXECUTABLE,
          CONSTRAINT,
          BUILD_EXTRAS,
          IMPORTS,
          REQUIRES,
          SIZE,
          WAIVE,
          HOME,
          PYPI_PAGE,
          SUMMARY,
          LICENSE,
          MAINTAINERS,
          RELEASE_VERSION,
          PYTHON);

  private Keys() {}

  /** Returns the keys of a block, in the order of the documentation. */
  static List<Key<?>> of(Section section) {
    return ALL.stream().filter(key -> key.section() == section).toList();
  }
}
