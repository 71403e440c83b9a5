package org.kiln.recipe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a release is built: the {@code build} section.
 *
 * <pre>
 * build:
 *   type: package
 *   script: ./autogen.sh
 *   cflags: -I$(WASM_LIBRARY_DIR)/include
 *   exports: pyinit
 *   backend-flags: setup-args=-Dblas=none
 * </pre>
 *
 * @param type what is built
 * @param script bash, run before the wheel is made, in the build machine's environment; for a
 *     library, the whole build
 * @param crossScript bash, run before the wheel is made, in the cross environment
 * @param post bash, run in the unpacked wheel
 * @param cflags appended to the C compiler's flags
 * @param cxxflags appended to the C++ compiler's flags
 * @param ldflags appended to the linker's flags
 * @param exports which symbols side modules export: {@code pyinit}, {@code requested}, {@code
 *     whole_archive}, or names
 * @param backendFlags PEP 517 config settings, {@code key=value} each
 * @param unvendorTests whether the package's tests go to a package of their own
 * @param retainTestPatterns globs of test files that stay in the package
 * @param vendorSharedLibraries whether needed shared libraries are copied into the wheel
 * @param crossBuild how the package's host copy is made for those that build against it
 * @param resources what of a machine the build makes use of
 */
public record Build(
    BuildType type,
    Optional<String> script,
    Optional<String> crossScript,
    Optional<String> post,
    String cflags,
    String cxxflags,
    String ldflags,
    List<String> exports,
    List<String> backendFlags,
    boolean unvendorTests,
    List<String> retainTestPatterns,
    boolean vendorSharedLibraries,
    CrossBuild crossBuild,
    Resources resources) {
  /** Copies the lists. */
  public Build {
    exports = List.copyOf(exports);
    backendFlags = List.copyOf(backendFlags);
    retainTestPatterns = List.copyOf(retainTestPatterns);
  }

  /** Returns a build of a type with every other key at its default. */
  public static Build of(BuildType type) {
    return new Build(
        type,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        "",
        List.of("pyinit"),
        List.of(),
        true,
        List.of(),
        true,
        CrossBuild.NONE,
        Resources.UNKNOWN);
  }

  /** Returns whether a script or a flag mentions a text, for example a variable's name. */
  public boolean mentions(String text) {
    return Stream.concat(
            Stream.of(script, crossScript, post).flatMap(Optional::stream),
            Stream.of(cflags, cxxflags, ldflags))
        .anyMatch(words -> words.contains(text));
  }
}
