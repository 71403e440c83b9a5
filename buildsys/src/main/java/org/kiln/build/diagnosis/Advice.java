package org.kiln.build.diagnosis;

import java.util.List;

/**
 * What is known of an error.
 *
 * @param name of the kind of error, for example {@code missing-header}
 * @param explanation what it is, a sentence or more
 * @param remedy what to do
 */
public record Advice(String name, String explanation, String remedy) {
  /** Returns both as lines for people. */
  public List<String> text() {
    return List.of("what it is: " + explanation, "what helps: " + remedy);
  }
}
