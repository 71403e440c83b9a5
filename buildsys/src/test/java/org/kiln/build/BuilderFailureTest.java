package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kiln.container.ContainerException;

@Timeout(30)
final class BuilderFailureTest extends BuilderFixture {
  @Test
  void buildWhenScriptFailsTellsPhaseStatusLinesAndLog() throws InterruptedException, IOException {
    containers.writes("other/script", Layout.OUT, "file", new byte[0]);
    containers.when(
        "zlib/script",
        (spec, output) -> {
          output.accept("cc -c adler32.c");
          output.accept("error: no such file");
          return 2;
        });

    BuildResult result =
        build(Samples.library("png", "zlib"), Samples.library("zlib"), Samples.library("other"));

    BuildFailure failure = result.failures().get(0);
    assertThat(failure.phase()).isEqualTo("script");
    assertThat(failure.exitStatus()).hasValue(2);
    assertThat(failure.lastLines()).containsExactly("cc -c adler32.c", "error: no such file");
    Path logFile = failure.log().orElseThrow();
    assertThat(logFile).hasContent("=== zlib-1.0: script\ncc -c adler32.c\nerror: no such file\n");
    assertThat(logFile.resolveSibling("latest").toRealPath()).isEqualTo(logFile.toRealPath());
    assertThat(failure.describe())
        .startsWith("zlib 1.0 failed in phase script: exit status 2")
        .contains("the first error, in line 3 of the log:", "     3 > error: no such file")
        .contains("full log: " + logFile);
    assertThat(log.events)
        .contains("cancelled png by zlib")
        .doesNotContain("started png")
        .contains("built other");
    assertThat(cache().work()).isEmptyDirectory();
  }

  @Test
  void buildWhenSourceIsGoneFailsInFetch() throws InterruptedException {
    sources.with("zlib", Map.of("404", ""));

    BuildFailure failure = build(Samples.library("zlib")).failures().get(0);

    assertThat(failure.phase()).isEqualTo("fetch");
    assertThat(failure.what()).isEqualTo("no place has zlib");
    assertThat(failure.remedy()).hasValue("add a mirror");
  }

  @Test
  void buildWhenNothingIsLeftSaysSo() throws InterruptedException {
    assertThat(build(Samples.library("empty")).failures().get(0).what())
        .isEqualTo("empty-1.0: the build left no files");
  }

  @Test
  void buildWhenDiskIsFullFailsAndLeavesNothingBehind() throws InterruptedException {
    containers.when(
        "zlib/script",
        (spec, output) -> {
          throw new IOException("No space left on device");
        });

    BuildFailure failure = build(Samples.library("zlib")).failures().get(0);

    assertThat(failure.what()).contains("No space left on device");
    assertThat(cache().work()).isEmptyDirectory();
    assertThat(cache().actions()).doesNotExist();
  }

  @Test
  void buildWhenThereIsNoToolchainEndsAtOnce() {
    var broken =
        new FakeToolchain(
            () -> {
              throw new ContainerException("no Docker", "install it", null);
            });

    assertThatThrownBy(
            () -> new Builder(services(broken)).build(plan(Samples.library("zlib")), ONE_JOB, log))
        .isInstanceOf(ContainerException.class)
        .hasMessage("no Docker");
  }

  @Test
  void buildWhenInterruptedRemovesItsDirectories() throws InterruptedException {
    var running = new CountDownLatch(1);
    containers.when(
        "zlib/script",
        (spec, output) -> {
          running.countDown();
          new CountDownLatch(1).await();
          return 0;
        });
    Thread main = Thread.currentThread();
    new Thread(
            () -> {
              try {
                running.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              main.interrupt();
            })
        .start();

    assertThatThrownBy(() -> build(Samples.library("zlib")))
        .isInstanceOf(InterruptedException.class);

    assertThat(cache().work()).isEmptyDirectory();
  }

  @Test
  void buildWhenWritingIsInterruptedBlamesNoPackage() {
    containers.when(
        "zlib/script",
        (spec, output) -> {
          Thread.currentThread().interrupt();
          throw new ClosedByInterruptException();
        });

    assertThatThrownBy(() -> build(Samples.library("zlib")))
        .isInstanceOf(InterruptedException.class);

    assertThat(log.events).containsOnlyOnce("started zlib").noneMatch(e -> e.startsWith("failed"));
  }
}
