package org.kiln.yaml;

import org.kiln.io.VisibleText;

/**
 * What makes a file other YAML than this project reads.
 *
 * @param what what is wrong, for example {@code the key "url" stands here twice}
 * @param expected what would be right
 */
public record YamlProblem(Position position, String what, String expected) {
  /** Makes what is said of the file's text {@linkplain VisibleText visible}. */
  public YamlProblem {
    what = VisibleText.of(what);
  }

  /** Returns {@code file:line:column: what; expected …}. */
  @Override
  public String toString() {
    return position + ": " + what + "; expected " + expected;
  }
}
