package org.kiln.toolchain;

import java.util.Optional;

/**
 * A package that the image does not have as the lock says.
 *
 * @param name the Debian package
 * @param locked the version that the lock names; empty where it does not name the package
 * @param actual the version in the image; empty where it has none
 */
public record LockDifference(String name, Optional<String> locked, Optional<String> actual) {
  /** Returns the difference in words, for example {@code cmake 3.31.7-1 instead of 3.31.6-2}. */
  @Override
  public String toString() {
    if (locked.isEmpty()) {
      return name + " " + actual.orElse("") + ", which is not in the lock";
    }
    return name + " " + actual.orElse("missing") + " instead of " + locked.get();
  }
}
