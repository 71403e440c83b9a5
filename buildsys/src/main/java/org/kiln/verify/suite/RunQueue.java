package org.kiln.verify.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What Linux tells of a process's place among others: {@code /proc/<pid>/schedstat} (proc(5)). */
final class RunQueue {
  private RunQueue() {}

  /**
   * Returns how long the process's main thread, in which JavaScript runs, has waited for a
   * processor; zero where that is not known.
   */
  static Duration waited(ProcessHandle process) {
    try {
      String[] fields =
          Files.readString(Path.of("/proc", Long.toString(process.pid()), "schedstat"))
              .split(" ", 3);
      return Duration.ofNanos(Long.parseLong(fields[1]));
    } catch (IOException e) {
      // Another system, or the process has ended.
      return Duration.ZERO;
    }
  }
}
