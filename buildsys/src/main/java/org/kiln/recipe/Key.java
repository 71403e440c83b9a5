package org.kiln.recipe;

import java.util.Optional;

/**
 * A key of a recipe: a row of the field table.
 *
 * @param section the block in which it stands
 * @param name as written
 * @param shape what its value must be
 * @param byDefault its value where it is not given
 * @param origin whose key it is
 * @param meaning what it does, in Markdown, for the documentation
 */
record Key<T>(
    Section section,
    String name,
    Shape<T> shape,
    Optional<T> byDefault,
    Origin origin,
    String meaning) {
  /** Who brought a key into the format. */
  enum Origin {
    /** The recipes of pyodide-build. */
    COMMUNITY,
    /** This project. */
    KILN
  }

  /** Returns a key of the community's. */
  static <T> Key<T> key(Section section, String name, Shape<T> shape, String meaning) {
    return new Key<>(section, name, shape, shape.whenAbsent(), Origin.COMMUNITY, meaning);
  }

  /** Returns the same key, as this project's. */
  Key<T> ours() {
    return new Key<>(section, name, shape, byDefault, Origin.KILN, meaning);
  }

  /** Returns the same key with a default. */
  Key<T> or(T value) {
    return new Key<>(section, name, shape, Optional.of(value), origin, meaning);
  }

  /** Returns the name with its section, for example {@code source.url}. */
  String fullName() {
    return section.text() + "." + name;
  }
}
