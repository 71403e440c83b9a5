package org.kiln.container.docker;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the process that made a container, so that a later one finds what it left.
 *
 * <p>An engine may serve several machines, and processes in containers that do not see each other:
 * a number alone says little. Times of day say nothing, since a machine's clock may be set.
 *
 * @param host the name of the process's machine
 * @param boot the kernel's identity of the machine's current run
 * @param namespace which numbers of processes it sees
 * @param pid the process's number
 * @param started when it started, in the kernel's ticks since the machine's start
 */
record RunLabel(String host, String boot, String namespace, long pid, long started) {
  /** The label's key. */
  static final String KEY = "org.kiln.run";

  private static final Pattern GRAMMAR = Pattern.compile("([^/]+)/([^/]+)/([^/]+)/(\\d+)/(\\d+)");

  /** Returns the label of this process. */
  static RunLabel ofThisProcess() {
    var system = new ProcFileSystem();
    long pid = ProcessHandle.current().pid();
    return new RunLabel(
        system.hostName(), system.boot(), system.namespace(), pid, system.started(pid).orElse(0));
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
            matcher.group(2),
            matcher.group(3),
            Long.parseLong(matcher.group(4)),
            Long.parseLong(matcher.group(5))));
  }

  /** Returns whether the process is one of this machine and is certainly gone. */
  boolean isLeftover() {
    var system = new ProcFileSystem();
    if (!host.equals(system.hostName())) {
      return false;
    }
    if (!boot.equals(system.boot())) {
      return true;
    }
    return namespace.equals(system.namespace()) && system.started(pid).orElse(-1) != started;
  }

  /** Returns the five parts with slashes between them. */
  @Override
  public String toString() {
    return String.join("/", host, boot, namespace, Long.toString(pid), Long.toString(started));
  }
}
