package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kiln.graph.DependencyGraph;
import org.kiln.io.Sha256;
import org.kiln.recipe.Build;
import org.kiln.recipe.BuildType;
import org.kiln.recipe.PackageName;
import org.kiln.source.SourceInputs;
import org.kiln.toolchain.ToolchainInputs;

/**
 * Gathers all that can change what a package's build makes. What people read and what tests need is
 * not among it.
 */
final class ActionInputs {
  /** Raise it when the same inputs give another result, since the engine itself changed. */
  private static final int SCHEMA = 1;

  /** The names of inputs that are read again from kept keys. */
  static final String PACKAGE = "package";

  static final String TYPE = "type";
  static final String LINE = "line";
  static final String SOURCE = "source";
  static final String TOOLCHAIN = "toolchain";
  static final String HOST = "host ";

  private static final String RECIPE_DIRECTORY = "PKGDIR";

  private final Plan plan;
  private final DependencyGraph<PackageName> graph;
  private final SourceInputs sources;
  private final Variables variables;
  private final ToolchainInputs toolchain;

  ActionInputs(Plan plan, SourceInputs sources, Variables variables, ToolchainInputs toolchain) {
    this.plan = plan;
    this.graph = plan.graph();
    this.sources = sources;
    this.variables = variables;
    this.toolchain = toolchain;
  }

  /**
   * Returns the key of a package's build.
   *
   * @param prefix the artifacts of its host dependencies
   * @param lock its build requirements, where it has any
   */
  ActionKey key(PlannedPackage planned, List<Artifact> prefix, Optional<BuildLock> lock) {
    Build build = planned.release().build();
    var phases = new Phases(planned, variables);
    SortedMap<String, Object> inputs = new TreeMap<>();
    inputs.put("schema", SCHEMA);
    inputs.put(PACKAGE, List.of(planned.name().text(), planned.release().version()));
    inputs.put(TYPE, planned.type().text());
    if (planned.isForPython()) {
      inputs.put(LINE, List.of(variables.line().name(), variables.line().platform()));
    }
    inputs.put(TOOLCHAIN, toolchain.identity().hex());
    inputs.put(SOURCE, sources.digest(planned.recipe(), planned.release()).hex());
    inputs.put("build requirements", lock.map(BuildLock::inputs).orElse(List.of()));
    prefix.forEach(artifact -> inputs.put(HOST + artifact.name(), artifact.sha256().hex()));
    Stream.concat(phases.compiling().stream(), phases.finishing().stream())
        .forEach(phase -> inputs.put("phase " + phase.name(), phase));
    if (planned.type() == BuildType.PACKAGE) {
      inputs.put("materials", materials(planned).inputs());
    }
    inputs.put("unvendor tests", List.of(build.unvendorTests(), build.retainTestPatterns()));
    if (planned.type() == BuildType.PACKAGE && !planned.release().requirements().host().isEmpty()) {
      inputs.put("vendor libraries", build.vendorSharedLibraries());
    }
    if (usesRecipeDirectory(build)) {
      inputs.put("recipe directory", recipeFiles(planned.recipe().directory()));
    }
    return ActionKey.of(inputs);
  }

  /** Returns what a package's wheel may be made of. */
  Materials materials(PlannedPackage planned) {
    return new Materials(
        planned,
        graph.allDependencies(List.of(planned.name())).stream()
            .map(plan::get)
            .filter(host -> host.type().isLibrary() && !host.name().equals(PlannedPackage.PYTHON))
            .toList());
  }

  /** Returns what those inputs are made of that the key has one digest of. */
  SortedMap<String, SortedMap<String, String>> parts(PlannedPackage planned) {
    var parts = new TreeMap<String, SortedMap<String, String>>();
    parts.put(SOURCE, sources.parts(planned.recipe(), planned.release()));
    parts.put(TOOLCHAIN, toolchain.parts());
    return parts;
  }

  static boolean usesRecipeDirectory(Build build) {
    return build.mentions(RECIPE_DIRECTORY);
  }

  private static SortedMap<String, String> recipeFiles(Path directory) {
    var digests = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(directory)) {
      files
          .filter(Files::isRegularFile)
          .filter(ActionInputs::isForBuild)
          .forEach(f -> digests.put(directory.relativize(f).toString(), Sha256.of(f).hex()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return digests;
  }

  private static boolean isForBuild(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.matches("meta\\.yaml|info\\.md|build\\.lock\\.yaml|test_.*\\.py|.*\\.pyc");
  }
}
