package org.kiln.cli.check;

import java.nio.file.Path;
import java.util.List;

/**
 * One step of a check: a program to run.
 *
 * @param name what it checks, in a word or two
 * @param command the program and its arguments
 * @param directory where it runs
 * @param counter how its tests are counted
 */
public record Step(String name, List<String> command, Path directory, Counter counter) {
  /** Copies the command. */
  public Step {
    command = List.copyOf(command);
  }
}
