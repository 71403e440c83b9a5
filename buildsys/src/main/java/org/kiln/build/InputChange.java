package org.kiln.build;

import java.util.List;
import java.util.Optional;

/**
 * Something that differs between the inputs of two actions.
 *
 * @param input its name in the action's key, for example {@code phase script}
 * @param part which part of it, for example a file or a line; nothing where it has none
 * @param old what it was; nothing if it is new
 * @param now what it is; nothing if it is gone
 * @param cause why it differs, where it came out of another action
 */
public record InputChange(
    String input,
    Optional<String> part,
    Optional<String> old,
    Optional<String> now,
    Optional<Cause> cause) {
  /**
   * Why an artifact is another than before.
   *
   * @param old the package and version that left it then
   * @param now the package and version that leaves it now
   * @param changes how the inputs of these builds differ, but for what was said before
   */
  public record Cause(String old, String now, List<InputChange> changes) {
    /** Copies the list. */
    public Cause {
      changes = List.copyOf(changes);
    }
  }

  /** Returns whether only the digest over many parts is known, since one result has no details. */
  public boolean isCoarse() {
    return part.isEmpty()
        && (input.equals(ActionInputs.SOURCE) || input.equals(ActionInputs.TOOLCHAIN));
  }

  InputChange because(Cause why) {
    return new InputChange(input, part, old, now, Optional.of(why));
  }
}
