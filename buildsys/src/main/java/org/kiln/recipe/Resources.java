package org.kiln.recipe;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What of a machine a build makes use of, where the recipe says so: the keys {@code cores} and
 * {@code memory} of the {@code build} section. They decide on when it runs, never on what it makes.
 *
 * <pre>
 * build:
 *   cores: 2
 *   memory: 6 GB
 * </pre>
 *
 * @param cores how many processor cores it is given at most
 * @param memoryBytes how much memory it takes at its peak
 */
public record Resources(OptionalInt cores, OptionalLong memoryBytes) {
  /** The recipe says nothing. */
  public static final Resources UNKNOWN = new Resources(OptionalInt.empty(), OptionalLong.empty());
}
