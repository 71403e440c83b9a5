package org.kiln.build;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kiln.artifact.ReproducibleArchive;
import org.kiln.artifact.SideModules;
import org.kiln.artifact.Unvendoring;
import org.kiln.artifact.Wheel;
import org.kiln.artifact.WheelMetadata;
import org.kiln.artifact.WheelName;
import org.kiln.recipe.Build;
import org.kiln.toolchain.Line;

/** Turns the wheel that a backend made, or that was fetched, into artifacts. */
final class WheelFinish {
  private final PlannedPackage planned;
  private final Line line;
  private final ArtifactStore store;
  private final WorkTree tree;

  WheelFinish(PlannedPackage planned, Line line, ArtifactStore store, WorkTree tree) {
    this.planned = planned;
    this.line = line;
    this.store = store;
    this.tree = tree;
  }

  /** Returns whether a source tree is an unpacked wheel, which needs no build. */
  static boolean isWheel(Path source) {
    return !Files.exists(source.resolve("pyproject.toml"))
        && !Files.exists(source.resolve("setup.py"))
        && found(source, ".dist-info").size() == 1;
  }

  /**
   * Unpacks the one wheel that the backend left.
   *
   * @throws BuildException if there is none, or more
   */
  Wheel unpack() {
    List<Path> wheels = found(tree.dist(), ".whl");
    if (wheels.size() != 1) {
      throw new BuildException(
          planned.label() + ": the backend must leave one wheel, got " + wheels, null, null);
    }
    return checked(Wheel.unpack(wheels.get(0), tree.wheel()));
  }

  /** Takes a wheel whose unpacked content is the source. */
  Wheel fetched() {
    Path info =
        found(tree.source(), ".dist-info").stream()
            .findFirst()
            .orElseThrow(() -> new BuildException(planned.label() + ": no wheel", null, null));
    String stem = String.valueOf(info.getFileName()).replaceFirst("\\.dist-info$", "");
    try {
      Files.move(tree.source(), tree.wheel());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // The file's own name is not known here; its tags are, from the file WHEEL.
    return checked(Wheel.at(WheelName.parse(stem + "-" + tags(info) + ".whl"), tree.wheel()));
  }

  private String tags(Path info) {
    try {
      Path file = tree.wheel().resolve(info.getFileName()).resolve("WHEEL");
      List<String[]> tags =
          WheelMetadata.parse(Files.readString(file)).all("Tag").stream()
              .map(tag -> tag.split("-", 3))
              .toList();
      return IntStream.range(0, 3)
          .mapToObj(i -> tags.stream().map(tag -> tag[i]).distinct().collect(joining(".")))
          .collect(joining("-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Wheel checked(Wheel wheel) {
    String version = wheel.metadata().version();
    if (!canonical(version).equals(canonical(planned.release().version()))) {
      throw new BuildException(
          planned.label() + ": the wheel's metadata say version " + version,
          "write that version into the recipe, or check which file its source names",
          null);
    }
    return wheel;
  }

  /** Numbers without leading zeros, one case, one separator: enough of PEP 440 to compare. */
  private static String canonical(String version) {
    return version
        .toLowerCase(Locale.ROOT)
        .replaceAll("[-_]", ".")
        .replaceAll("(^|\\.)0+(?=\\d)", "$1")
        .replaceAll("\\+.*", "");
  }

  /** Checks and packs the wheel, its tests apart. */
  List<Artifact> pack(Wheel wheel) {
    var artifacts = new ArrayList<Artifact>();
    Build build = planned.release().build();
    boolean hasTests =
        build.unvendorTests()
            && new Unvendoring(build.retainTestPatterns()).move(wheel.root(), tree.tests());
    SideModules.check(wheel.sharedObjects());
    Path packed = wheel.forPlatform(line.name(), line.platformTag()).pack(tree.packed());
    artifacts.add(store.put(String.valueOf(packed.getFileName()), packed));
    if (hasTests) {
      artifacts.add(tests());
    }
    return artifacts;
  }

  private Artifact tests() {
    String name = planned.name() + "-tests-" + planned.release().version() + ".zip";
    Path file = tree.packed().resolve(name);
    ReproducibleArchive.zip(tree.tests(), file);
    return store.put(name, file);
  }

  private static List<Path> found(Path directory, String suffix) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
