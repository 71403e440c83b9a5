package org.kiln.authoring;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What came of trying a version in the place of the one that a recipe has.
 *
 * @param obstacle what keeps it from taking the place
 * @param remarks what somebody should look at
 * @param patches what those of the recipe's patches become that did not apply as they are, by file
 *     name
 */
record Trial(Optional<String> obstacle, List<String> remarks, SortedMap<String, byte[]> patches) {
  static Trial stopped(String obstacle) {
    return new Trial(Optional.of(obstacle), List.of(), Collections.emptySortedMap());
  }
}
