package org.kiln.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.CacheDirectory;
import org.kiln.io.Sha256;
import org.kiln.recipe.PackageName;
import org.kiln.toolchain.Toolchain;

/** A builder whose containers and sources are fakes. */
abstract class BuilderFixture {
  static final Capacity SMALL = new Capacity(1, 2, 8L << 30);
  static final BuildOptions ONE_JOB =
      new BuildOptions(SMALL, false, false, false, false, Collections.emptySortedSet());
  static final BuildOptions LOCKED =
      new BuildOptions(SMALL, true, false, false, false, Collections.emptySortedSet());

  static final BuildOptions LIGHT =
      new BuildOptions(SMALL, false, true, false, false, Collections.emptySortedSet());

  @TempDir Path directory;

  final FakeContainers containers =
      new FakeContainers()
          .writes("zlib/script", Layout.OUT, "include/zlib.h", "v1".getBytes(UTF_8))
          .writes("png/script", Layout.OUT, "lib/libpng.a", "png".getBytes(UTF_8));
  final FakeSources sources = new FakeSources();
  Optional<SharedPlace> shared = Optional.empty();
  final RecordingLog log = new RecordingLog();

  BuildResult build(Samples... samples) throws InterruptedException {
    return build(ONE_JOB, samples);
  }

  BuildResult build(BuildOptions options, Samples... samples) throws InterruptedException {
    return new Builder(services(new FakeToolchain(() -> "image")))
        .build(plan(samples), options, log);
  }

  static Plan plan(Samples... samples) {
    return Samples.plan(List.of("*"), samples);
  }

  CacheDirectory cache() {
    return new CacheDirectory(directory.resolve("cache"));
  }

  BuildServices services(ToolchainProvider toolchain) {
    return new BuildServices(
        sources, (wheel, listener) -> anyFile(), containers, toolchain, cache(), shared, Map.of());
  }

  Path anyFile() {
    try {
      return Files.writeString(directory.resolve("any"), "wheel");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  record FakeToolchain(java.util.function.Supplier<String> image) implements ToolchainProvider {
    @Override
    public Sha256 identity() {
      return Sha256.of("toolchain");
    }

    @Override
    public SortedMap<String, String> parts() {
      return new TreeMap<>(Map.of("Dockerfile", identity().hex()));
    }

    @Override
    public Toolchain ensure(BuildLog log) {
      return new Toolchain(image.get(), identity());
    }
  }

  static final class RecordingLog implements BuildLog {
    final List<String> events = Collections.synchronizedList(new java.util.ArrayList<>());

    @Override
    public void note(PackageName name, String message) {
      events.add("note " + name + " " + message);
    }

    @Override
    public void packageStarted(PlannedPackage planned) {
      events.add("started " + planned.name());
    }

    @Override
    public void phaseStarted(PackageName name, String phase) {
      events.add("phase " + name + " " + phase);
    }

    @Override
    public void packageBuilt(PlannedPackage planned, ActionResult result) {
      events.add("built " + planned.name());
    }

    @Override
    public void packageCached(PlannedPackage planned, ActionResult result) {
      events.add("cached " + planned.name());
    }

    @Override
    public void packageLeftOut(PlannedPackage planned, String why) {
      events.add("left out " + planned.name());
    }

    @Override
    public void verificationPhaseStarted(PackageName name, String phase) {
      events.add("again " + name + " " + phase);
    }

    @Override
    public void packageReproduced(PlannedPackage planned, boolean isNew) {
      events.add("reproduced " + planned.name() + (isNew ? " now" : " earlier"));
    }

    @Override
    public void packageNotReproduced(PlannedPackage planned, BuildFailure failure) {
      events.add("not reproduced " + planned.name());
    }

    @Override
    public void packageFailed(PlannedPackage planned, BuildFailure failure) {
      events.add("failed " + planned.name());
    }

    @Override
    public void packageCancelled(PlannedPackage planned, PackageName because) {
      events.add("cancelled " + planned.name() + " by " + because);
    }
  }
}
