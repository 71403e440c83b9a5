package org.kiln.recipe;

import java.util.List;
import java.util.OptionalLong;

/**
 * What is asked of what a build left: the {@code audit} section. No build depends on it.
 *
 * <pre>
 * audit:
 *   size: 12 MB
 *   waive:
 *     - lint: static-archive
 *       files: [numpy/random/lib/*]
 *       reason: packages with their own random generators are linked with it
 * </pre>
 *
 * @param size the largest size of the package's archive, in bytes
 * @param waivers what is accepted
 */
public record Audit(OptionalLong size, List<Waiver> waivers) {
  /** Nothing but the rules. */
  public static final Audit PLAIN = new Audit(OptionalLong.empty(), List.of());

  /** Copies the list. */
  public Audit {
    waivers = List.copyOf(waivers);
  }
}
