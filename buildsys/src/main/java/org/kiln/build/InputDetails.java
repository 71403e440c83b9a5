package org.kiln.build;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What lies beside the result of an action for people who ask why it was done; nothing is decided
 * by it.
 *
 * <pre>
 * {
 *   "made" : "2026-11-24T13:41:07Z",
 *   "parts" : {
 *     "source" : { "archive" : "1e15…", "patch 0001-no-locks.patch" : "93cb…" },
 *     "toolchain" : { "Dockerfile" : "file 08b1…", "package cmake" : "3.31.6-2" }
 *   }
 * }
 * </pre>
 *
 * @param made when the result was made, in UTC as ISO 8601 has it
 * @param parts what those inputs are made of whose value in the key is one digest over many
 */
public record InputDetails(String made, SortedMap<String, SortedMap<String, String>> parts) {
  /** Copies the map. */
  public InputDetails {
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
  }
}
