package org.kiln.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.kiln.artifact.BillOfMaterials;
import org.kiln.artifact.ReproducibleArchive;
import org.kiln.artifact.SideModules;
import org.kiln.artifact.Unvendoring;
import org.kiln.artifact.VendoredLibraries;
import org.kiln.artifact.Wheel;
import org.kiln.artifact.WheelMetadata;
import org.kiln.io.AtomicFiles;
import org.kiln.io.VisibleText;
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

  /**
   * Unpacks the one wheel that the backend left.
   *
   * @throws BuildException if there is none, or more
   */
  Wheel unpack() {
    List<Path> wheels = FetchedWheel.endingWith(tree.dist(), ".whl");
    if (wheels.size() != 1) {
      throw new BuildException(
          planned.label() + ": the backend must leave one wheel, got " + wheels, null, null);
    }
    // The backend may have left something there, links to this machine's files for example.
    AtomicFiles.delete(tree.wheel());
    return Wheel.unpack(wheels.get(0), tree.wheel());
  }

  private void check(WheelMetadata metadata) {
    if (!canonical(metadata.version()).equals(canonical(planned.release().version()))) {
      throw new BuildException(
          planned.label()
              + ": the wheel's metadata say version "
              + VisibleText.of(metadata.version()),
          "write that version into the recipe, or check which file its source names",
          null);
    }
    new RequiredPython(planned, line).check(metadata);
  }

  /** Numbers without leading zeros, one case, one separator: enough of PEP 440 to compare. */
  private static String canonical(String version) {
    return version
        .toLowerCase(Locale.ROOT)
        .replaceAll("[-_]", ".")
        .replaceAll("(^|\\.)0+(?=\\d)", "$1")
        .replaceAll("\\+.*", "");
  }

  /**
   * Checks and packs the wheel, its tests apart.
   *
   * @param bill says what the wheel is made of, once all that is in it is there
   * @throws BuildException if it is another version's, or for other Pythons
   * @throws org.kiln.artifact.ArtifactException if a compiled file in it is not for the runtime
   */
  List<Artifact> pack(Wheel wheel, Function<Wheel, BillOfMaterials> bill) {
    new LeftLinks(planned).check(wheel.root());
    check(wheel.metadata());
    var artifacts = new ArrayList<Artifact>();
    Build build = planned.release().build();
    boolean hasTests =
        build.unvendorTests()
            && new Unvendoring(build.retainTestPatterns()).move(wheel.root(), tree.tests());
    SideModules.check(wheel.sharedObjects());
    if (build.vendorSharedLibraries()) {
      VendoredLibraries.copy(wheel, tree.prefix().resolve("lib"));
    }
    bill.apply(wheel).writeInto(wheel);
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
}
