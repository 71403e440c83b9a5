package org.kiln.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.kiln.container.ContainerRunner;
import org.kiln.container.ContainerSpec;
import org.kiln.container.Mount;
import org.kiln.io.AtomicFiles;

/**
 * Resolves build requirements by the pip of the build machine's Python, since requirements differ
 * by Python's version. It asks the index that the host's pip is configured for.
 */
final class Locker {
  private static final int SHOWN_LINES = 12;
  private static final String HOME = Layout.HOME;

  private final ContainerRunner containers;
  private final PipSettings settings;

  Locker(ContainerRunner containers, Map<String, String> environment) {
    this.containers = containers;
    this.settings = new PipSettings(environment);
  }

  /**
   * Resolves requirements.
   *
   * @param image the toolchain image
   * @param tree the package's directories; the line's own build Python is in the prefix, if it has
   *     one
   * @throws BuildException if pip can't
   */
  List<LockedWheel> resolve(
      PlannedPackage planned, BuildRequirements requirements, String image, WorkTree tree)
      throws InterruptedException {
    if (requirements.requires().isEmpty()) {
      return List.of();
    }
    Path work = tree.lock();
    AtomicFiles.write(work.resolve("requirements.txt"), lines(requirements.requires()));
    AtomicFiles.write(work.resolve("constraints.txt"), lines(requirements.constraints()));
    var output = new ArrayList<String>();
    int status = containers.run(spec(planned, image, tree), output::add);
    if (status != 0) {
      throw failure(requirements, output);
    }
    return PipReport.read(work.resolve("report.json"));
  }

  private ContainerSpec spec(PlannedPackage planned, String image, WorkTree tree) {
    var variables = new TreeMap<>(settings.variables());
    variables.putAll(Map.of("HOME", HOME, "PIP_NO_CACHE_DIR", "1"));
    var mounts = new ArrayList<>(settings.mounts(HOME));
    mounts.add(0, Mount.writable(tree.lock(), Layout.WORK));
    mounts.add(1, Mount.readOnly(tree.prefix(), Layout.PREFIX));
    return new ContainerSpec(
        planned.name() + "/lock",
        image,
        command(),
        variables,
        mounts,
        Layout.WORK,
        Owner.of(tree.lock()),
        true,
        OptionalInt.empty(),
        OptionalLong.empty());
  }

  private static List<String> command() {
    return List.of(
            "kiln-build-python -m pip install --quiet --disable-pip-version-check --dry-run --ignore-installed"
                .split(" "),
            "--only-binary=:all: --report report.json -r requirements.txt -c constraints.txt"
                .split(" "))
        .stream()
        .flatMap(Arrays::stream)
        .toList();
  }

  private static BuildException failure(BuildRequirements requirements, List<String> output) {
    List<String> last = output.subList(Math.max(0, output.size() - SHOWN_LINES), output.size());
    return new BuildException(
        "pip can't resolve the build requirements "
            + requirements.requires()
            + ":\n"
            + String.join("\n", last),
        "check requirements.constraint and build-extras of the recipe, and that pip reaches its index",
        null);
  }

  private static String lines(List<String> texts) {
    return String.join("\n", texts) + "\n";
  }
}
