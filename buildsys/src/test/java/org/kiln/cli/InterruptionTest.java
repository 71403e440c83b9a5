package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class InterruptionTest {
  /** A program that works until it is interrupted, and then takes a while to tidy. */
  static final class Worker {
    private Worker() {}

    public static void main(String[] arguments) throws Exception {
      System.exit(Interruption.guard(Worker::work));
    }

    private static int work() throws InterruptedException {
      System.out.println("working");
      try {
        Thread.sleep(TimeUnit.MINUTES.toMillis(1));
        return ExitCode.OK.code();
      } catch (InterruptedException asExpected) {
        Thread.sleep(TimeUnit.SECONDS.toMillis(1));
        System.out.println("tidy");
        return ExitCode.INTERRUPTED.code();
      }
    }
  }

  @Test
  void guardWhenTheProcessIsInterruptedLetsTheWorkTidyUp() throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    // A background job, such as a server's, ignores Ctrl-C, and so do its children.
                    "env",
                    "--default-signal=INT",
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-cp",
                    System.getProperty("java.class.path", ""),
                    Worker.class.getName()))
            .start();
    try (var output = process.inputReader()) {
      assertThat(output.readLine()).isEqualTo("working");
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      assertThat(output.readLine()).isEqualTo("tidy");
      assertThat(process.waitFor()).isEqualTo(ExitCode.INTERRUPTED.code());
    }
  }

  @Test
  void guardWhenTheWorkEndsReturnsItsStatus() throws Exception {
    assertThat(Interruption.guard(() -> 3)).isEqualTo(3);
  }
}
