package org.kiln.build.diagnosis;

import java.util.List;

/** Knows which recipes' results have something that a build misses. */
public interface Providers {
  /** Knows nothing. */
  Providers NONE = (kind, name) -> List.of();

  /** What can be missing. */
  enum Kind {
    /** A header, as {@code #include} names it. */
    HEADER,
    /** A symbol of a static or shared library. */
    SYMBOL,
    /** A library, without {@code lib} and its suffix. */
    LIBRARY,
    /** What pkg-config knows by a name. */
    PKG_CONFIG
  }

  /**
   * A recipe whose result has what is missing.
   *
   * @param recipe its name
   * @param isInPrefix whether the build has that result
   */
  record Provider(String recipe, boolean isInPrefix) {}

  /** Returns the recipes that have it, best first. */
  List<Provider> of(Kind kind, String name);
}
