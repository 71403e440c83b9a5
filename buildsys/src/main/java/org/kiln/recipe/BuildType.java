package org.kiln.recipe;

import java.util.Locale;

/** What a recipe builds. */
public enum BuildType {
  /** A Python package: a wheel. */
  PACKAGE,
  /** A library that is linked into what uses it. */
  STATIC_LIBRARY,
  /** A library that is loaded once at run time and used by many packages. */
  SHARED_LIBRARY,
  /** A module of the standard library that is shipped on its own. */
  CPYTHON_MODULE,
  /** The runtime itself: the files that a page loads first. */
  RUNTIME;

  /** Returns the name in recipes, for example {@code static_library}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether builds of this type leave files in the prefix of what depends on them. */
  public boolean isLibrary() {
    return this == STATIC_LIBRARY || this == SHARED_LIBRARY;
  }
}
