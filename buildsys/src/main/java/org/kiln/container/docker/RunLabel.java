package org.kiln.container.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the process that made a container, so that a later one finds what it left.
 *
 * @param host the name of the process's machine: an engine may serve several
 * @param pid the process's number
 * @param started when it started, since numbers are used again
 */
record RunLabel(String host, long pid, Instant started) {
  /** The label's key. */
  static final String KEY = "org.kiln.run";

  private static final Pattern GRAMMAR = Pattern.compile("([^/]+)/(\\d+)/(\\d+)");

  /** The kernel's clock and the wall clock drift, so start times are compared loosely. */
  private static final Duration TOLERANCE = Duration.ofSeconds(30);

  /** Returns the label of this process. */
  static RunLabel ofThisProcess() {
    ProcessHandle process = ProcessHandle.current();
    return new RunLabel(hostName(), process.pid(), started(process));
  }

  /** Parses what {@link #toString} gives; empty where it is something else. */
  static Optional<RunLabel> parse(String text) {
    Matcher matcher = GRAMMAR.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new RunLabel(
            matcher.group(1),
            Long.parseLong(matcher.group(2)),
            Instant.ofEpochMilli(Long.parseLong(matcher.group(3)))));
  }

  /** Returns whether the process is one of this machine and is gone. */
  boolean isLeftover() {
    return host.equals(hostName())
        && ProcessHandle.of(pid).map(process -> !isThis(process)).orElse(true);
  }

  private boolean isThis(ProcessHandle process) {
    return Duration.between(started, started(process)).abs().compareTo(TOLERANCE) < 0;
  }

  private static Instant started(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  private static String hostName() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException e) {
      return "localhost";
    }
  }

  /** Returns {@code host/pid/start time in milliseconds since 1970}. */
  @Override
  public String toString() {
    return host + "/" + pid + "/" + started.toEpochMilli();
  }
}
