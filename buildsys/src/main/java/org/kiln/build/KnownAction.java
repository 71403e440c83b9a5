package org.kiln.build;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.kiln.io.Sha256;

/**
 * The result of an action as the cache has it.
 *
 * @param key the action's
 * @param result what it left
 * @param details what lies beside the result; older versions of Kiln left nothing there
 * @param used when it was made or last used
 */
record KnownAction(Sha256 key, ActionResult result, Optional<InputDetails> details, Instant used) {
  /** Returns the inputs. */
  Inputs inputs() {
    return Inputs.parse(result.inputs(), details.map(InputDetails::parts).orElseGet(TreeMap::new));
  }

  /** Returns when the result was made, where that was kept. */
  Optional<Instant> made() {
    return details.map(InputDetails::made).map(Instant::parse);
  }
}
