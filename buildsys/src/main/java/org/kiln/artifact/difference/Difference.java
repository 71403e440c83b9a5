package org.kiln.artifact.difference;

/**
 * A place where two files differ.
 *
 * @param path the file, and what within it, with {@code !} between
 * @param what how they differ there, for people
 */
public record Difference(String path, String what) {
  @Override
  public String toString() {
    return path + ": " + what;
  }
}
