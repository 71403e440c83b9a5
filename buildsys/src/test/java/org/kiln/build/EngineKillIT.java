package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.container.ContainerException;
import org.kiln.container.docker.DockerEngine;
import org.kiln.io.CacheDirectory;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.RecipeReader;
import org.kiln.toolchain.BaseImage;
import org.kiln.toolchain.BuildContext;
import org.kiln.toolchain.Line;
import org.kiln.toolchain.ToolchainListener;

/** Kills an engine of its own while it builds: that of the machine may have other work. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class EngineKillIT extends BuilderFixture {
  @TempDir private Path home;

  private PrivateEngine own;
  private String image;

  /** A library that takes a second. */
  private void recipe(String name, String host) throws IOException {
    Path directory = Files.createDirectories(home.resolve("recipes").resolve(name));
    Files.writeString(
        directory.resolve("meta.yaml"),
        """
        package: {name: %s, version: "1.0"}
        build:
          type: static_library
          script: |
            mkdir -p $DISTDIR/lib
            for i in 1 2 3 4 5; do
              echo $i >>$DISTDIR/lib/lib$PKG_NAME.a
              sleep 0.2
            done
        requirements: {host: [%s]}
        """
            .formatted(name, host));
  }

  @BeforeEach
  void start() throws Exception {
    assumeThat(PrivateEngine.isPossible()).as("needs root and dockerd").isTrue();
    Path saved = home.resolve("image");
    try (DockerEngine machines = DockerEngine.connect()) {
      var context = new BuildContext(Path.of("../emsdk-docker").toAbsolutePath().normalize());
      image = new BaseImage(context, machines).ensure(ToolchainListener.NONE);
      machines.save(image, saved);
    }
    recipe("first", "");
    recipe("second", "first");
    own = PrivateEngine.start(home.resolve("engine"));
    try (DockerEngine engine = DockerEngine.connect()) {
      engine.load(saved);
    }
  }

  @AfterEach
  void stop() throws Exception {
    if (own != null) {
      own.stop();
    }
  }

  @Test
  void buildWhenTheEngineIsKilledFailsAndTheNextOneGoesOn() throws Exception {
    long seed = Long.getLong("kiln.seed", System.nanoTime());
    System.out.println("EngineKillIT: -Dkiln.seed=" + seed);
    long wait = new Random(seed).nextLong(3000);
    Thread killer = new Thread(() -> own.killAfter(wait));
    killer.start();
    BuildResult broken = build();
    killer.join();

    broken
        .failures()
        .forEach(
            failure -> assertThat(failure.cause()).containsInstanceOf(ContainerException.class));
    assertThatThrownBy(DockerEngine::connect).isInstanceOf(ContainerException.class);
    own.restart();
    BuildResult next = build();

    assertThat(next.failures()).as("seed " + seed).isEmpty();
    for (String name : new String[] {"first", "second"}) {
      PackageName key = PackageName.parse(name);
      if (broken.artifacts(key).isEmpty()) {
        assertThat(next.outcomes().get(key)).isInstanceOf(BuildResult.Built.class);
      } else {
        assertThat(next.outcomes().get(key)).isInstanceOf(BuildResult.Cached.class);
      }
    }
    assertThat(cache().work()).isEmptyDirectory();
    // What is left of one that has ended is removed after this process, whose label it has.
    assertThat(own.running()).isEmpty();
  }

  private BuildResult build() throws InterruptedException {
    var recipes = RecipeReader.readAll(home.resolve("recipes"));
    Plan plan = new Planner(recipes, Line.CP313).plan(Planner.EVERYTHING, false);
    try (DockerEngine engine = DockerEngine.connect()) {
      var services = services(new FakeToolchain(() -> image));
      return new Builder(
              new BuildServices(
                  services.sources(),
                  services.wheels(),
                  engine,
                  services.toolchain(),
                  services.cache(),
                  services.shared(),
                  services.environment()))
          .build(plan, ONE_JOB, log);
    }
  }

  @Override
  CacheDirectory cache() {
    return new CacheDirectory(home.resolve("cache"));
  }
}
