package org.kiln.build;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One step of a build in a container, as plain data.
 *
 * @param name for example {@code script} or {@code wheel}
 * @param script bash
 * @param directory where it starts, absolute in the container
 * @param environment all variables, beside those that depend on the machine
 */
public record Phase(
    String name, String script, String directory, SortedMap<String, String> environment) {
  /** Copies the variables. */
  public Phase {
    environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
  }
}
