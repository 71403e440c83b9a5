package org.kiln.artifact.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds where two files differ: it goes down into archives and modules as far as they go. */
public final class Differences {
  private final List<Difference> found = new ArrayList<>();

  private Differences() {}

  /**
   * Returns where two files differ, nothing where they are the same.
   *
   * @param name what both are called
   */
  public static List<Difference> between(String name, byte[] one, byte[] other) {
    var differences = new Differences();
    differences.compare(name, one, other);
    return List.copyOf(differences.found);
  }

  private void compare(String path, byte[] one, byte[] other) {
    if (Arrays.equals(one, other)) {
      return;
    }
    Optional<List<Part>> parts = Container.parts(one);
    Optional<List<Part>> others = Container.parts(other);
    if (parts.isPresent() && others.isPresent()) {
      compareParts(path, parts.get(), others.get());
    } else {
      found.add(new Difference(path, Contents.difference(one, other)));
    }
  }

  private void compareParts(String path, List<Part> one, List<Part> other) {
    int before = found.size();
    Map<String, Part> parts = byName(one);
    Map<String, Part> others = byName(other);
    var names = new TreeSet<>(parts.keySet());
    names.addAll(others.keySet());
    for (String name : names) {
      compare(path + "!" + name, parts.get(name), others.get(name));
    }
    if (found.size() == before) {
      String order = "has the same parts, " + List.copyOf(parts.keySet()) + ", in another order";
      boolean isOrdered = List.copyOf(parts.keySet()).equals(List.copyOf(others.keySet()));
      found.add(new Difference(path, isOrdered ? "has the same parts, packed otherwise" : order));
    }
  }

  private void compare(String path, @Nullable Part one, @Nullable Part other) {
    if (one == null || other == null) {
      found.add(
          new Difference(path, one == null ? "only the second has it" : "only the first has it"));
      return;
    }
    if (!one.attributes().equals(other.attributes())) {
      found.add(new Difference(path, one.attributes() + "; then " + other.attributes()));
    }
    compare(path, one.content(), other.content());
  }

  /** Parts of one name, as archives of objects have them, are told apart by their numbers. */
  private static Map<String, Part> byName(List<Part> parts) {
    var named = new LinkedHashMap<String, Part>();
    for (Part part : parts) {
      String name = part.name();
      for (int number = 2; named.containsKey(name); number++) {
        name = part.name() + "#" + number;
      }
      named.put(name, part);
    }
    return named;
  }
}
