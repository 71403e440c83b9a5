package org.kiln.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.kiln.build.ActionResult;
import org.kiln.build.BuildFailure;
import org.kiln.build.PlannedPackage;
import org.kiln.build.diagnosis.Diagnosis;
import org.kiln.python.VersionRange;
import org.kiln.recipe.About;
import org.kiln.recipe.Audit;
import org.kiln.recipe.Build;
import org.kiln.recipe.BuildType;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Release;
import org.kiln.recipe.Requirements;
import org.kiln.recipe.Source;
import org.kiln.recipe.Tests;

final class BuildProgressTest {
  private static final ActionResult RESULT = new ActionResult("x", List.of(), 65, "");

  private final AtomicLong clock = new AtomicLong();
  private final RecordingScreen screen = new RecordingScreen();
  private final BuildProgress progress = new BuildProgress(screen, clock::get);

  private static PlannedPackage planned(String name) {
    var release =
        new Release(
            "1.0",
            VersionRange.ANY,
            new Source.None(),
            Build.of(BuildType.STATIC_LIBRARY),
            Requirements.NONE,
            Tests.NONE,
            Audit.PLAIN);
    var recipe =
        new Recipe(
            PackageName.parse(name),
            Path.of("recipes", name),
            List.of(),
            List.of(),
            false,
            false,
            List.of(release),
            About.NOTHING);
    return new PlannedPackage(recipe, release, new TreeSet<>());
  }

  private void seconds(long seconds) {
    clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }

  @Test
  void belowWhenPackagesRunShowsPhasesTimesAndDownloads() {
    var numpy = planned("numpy");
    var zlib = planned("zlib");
    progress.started(List.of(numpy, zlib));
    progress.packageStarted(numpy);
    progress.phaseStarted(numpy.name(), "wheel");
    seconds(70);
    progress.packageStarted(zlib);
    progress.phaseStarted(zlib.name(), "fetch");
    progress.downloads(zlib.name()).started("zlib.tar.gz", "somewhere", 1_500_000);
    progress.downloads(zlib.name()).progressed("zlib.tar.gz", 300_000);
    seconds(2);

    assertThat(screen.below.apply(79))
        .containsExactly(
            "  numpy            wheel            1:12",
            "  zlib             fetch             2 s  zlib.tar.gz 300.0 kB of 1.5 MB",
            "0 of 2 done (0 cached), 2 running, 1:12");
  }

  @Test
  void packageBuiltWhenItEndsPrintsALineWithItsTime() {
    var zlib = planned("zlib");
    progress.started(List.of(zlib));
    progress.packageStarted(zlib);
    seconds(5);
    progress.packageBuilt(zlib, RESULT);

    assertThat(screen.lines).containsExactly("[1/1] zlib 1.0: built in 1:05");
    assertThat(screen.below.apply(79)).containsExactly("1 of 1 done (0 cached), 0 running, 5 s");
  }

  @Test
  void verificationStartedCountsAnewAndShowsSecondBuildsAsSuch() {
    var zlib = planned("zlib");
    progress.started(List.of(zlib, planned("png")));
    progress.packageCached(zlib, RESULT);
    progress.verificationStarted(List.of(zlib), "on Mars");
    progress.verificationPhaseStarted(zlib.name(), "script");
    seconds(3);

    assertThat(screen.below.apply(79))
        .containsExactly(
            "  zlib             again: script     3 s", "0 of 1 done (0 cached), 1 running, 3 s");
    progress.packageReproduced(zlib, true);
    assertThat(screen.lines)
        .containsExactly(
            "building again what was asked for: on Mars", "[1/1] zlib 1.0: reproduced");
  }

  @Test
  void packageCachedWhenTheScreenIsLiveOnlyCounts() {
    progress.started(List.of(planned("zlib")));
    progress.packageCached(planned("zlib"), RESULT);

    assertThat(screen.lines).isEmpty();
    assertThat(screen.below.apply(79)).containsExactly("1 of 1 done (1 cached), 0 running, 0 s");
  }

  @Test
  void phaseStartedWhenTheScreenIsPlainPrintsIt() {
    screen.isLive = false;
    progress.started(List.of(planned("zlib")));
    progress.phaseStarted(PackageName.parse("zlib"), "script");
    progress.packageCached(planned("zlib"), RESULT);

    assertThat(screen.lines).containsExactly("zlib: script", "[1/1] zlib 1.0: cached");
  }

  @Test
  void packageFailedWhenItEndsPrintsTheWholeFailure() {
    progress.started(List.of(planned("zlib"), planned("numpy")));
    progress.packageFailed(
        planned("zlib"),
        new BuildFailure(
            PackageName.parse("zlib"),
            "1.0",
            "script",
            "exit status 2",
            OptionalInt.of(2),
            List.of("zlib.c: error"),
            Diagnosis.NONE,
            Optional.empty(),
            Optional.of(Path.of("/cache/logs/zlib-1.0/key.log")),
            Optional.of("look into it: kiln shell zlib"),
            Optional.empty()));
    progress.packageCancelled(planned("numpy"), PackageName.parse("zlib"));

    assertThat(screen.lines)
        .containsExactly(
            "[1/2] zlib 1.0: FAILED",
            """
            zlib 1.0 failed in phase script: exit status 2
              | zlib.c: error
            full log: /cache/logs/zlib-1.0/key.log
            look into it: kiln shell zlib\
            """,
            "[2/2] numpy 1.0: skipped, since zlib failed");
  }
}
