package org.kiln.recipe;

import java.util.List;

/**
 * What a release needs: the {@code requirements} section.
 *
 * <pre>
 * requirements:
 *   host: [libxml2]
 *   run: [six]
 *   executable: [cmake]
 *   constraint: [cython &lt; 3.1]
 *   build-extras: [pybind11]
 * </pre>
 *
 * @param run packages of the repository that must be there at run time
 * @param host recipes whose artifacts the build uses
 * @param executable programs that must be on the toolchain image's PATH
 * @param constraint pip constraints on the build requirements
 * @param buildExtras build requirements beyond those that the source's pyproject.toml names, as PEP
 *     508 has them
 */
public record Requirements(
    List<PackageName> run,
    List<PackageName> host,
    List<String> executable,
    List<String> constraint,
    List<String> buildExtras) {
  /** No needs. */
  public static final Requirements NONE =
      new Requirements(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Requirements {
    run = List.copyOf(run);
    host = List.copyOf(host);
    executable = List.copyOf(executable);
    constraint = List.copyOf(constraint);
    buildExtras = List.copyOf(buildExtras);
  }
}
