package org.kiln.build;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Compares the inputs of two actions, down to files, lines and variables.
 *
 * @param old those of the earlier one
 * @param now those of the later one
 */
record Comparison(Inputs old, Inputs now) {

  /** Returns what differs, by the inputs' names. */
  List<InputChange> changes() {
    var changes = new ArrayList<InputChange>();
    for (String name : old.differing(now)) {
      List<InputChange> fine = compare(name, parts(old, name), parts(now, name));
      changes.addAll(fine.isEmpty() ? compare(name, whole(old, name), whole(now, name)) : fine);
    }
    return changes;
  }

  /** Without the parts of both sides, all that can be compared is the digest over them. */
  private SortedMap<String, String> parts(Inputs side, String name) {
    SortedMap<String, String> kept = side.parts().get(name);
    return kept != null && old.parts().containsKey(name) && now.parts().containsKey(name)
        ? kept
        : whole(side, name);
  }

  private static SortedMap<String, String> whole(Inputs side, String name) {
    var parts = new TreeMap<String, String>();
    JsonNode value = side.json(name);
    if (!value.isMissingNode()) {
      add("", value, parts);
    }
    return parts;
  }

  private static void add(String name, JsonNode value, SortedMap<String, String> parts) {
    if (value.isObject()) {
      value.properties().forEach(e -> add((name + " " + e.getKey()).strip(), e.getValue(), parts));
    } else {
      parts.put(name, text(value));
    }
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(Comparison::text)
            .collect(Collectors.joining("\n"))
        : value.asText();
  }

  private static List<InputChange> compare(
      String input, SortedMap<String, String> old, SortedMap<String, String> now) {
    var names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    var changes = new ArrayList<InputChange>();
    for (String name : names) {
      String before = old.get(name);
      String after = now.get(name);
      if (before != null && after != null && (before + after).contains("\n")) {
        changes.addAll(lines(input, name, before, after));
      } else if (!Objects.equals(before, after)) {
        changes.add(change(input, name, Optional.ofNullable(before), Optional.ofNullable(after)));
      }
    }
    return changes;
  }

  private static List<InputChange> lines(String input, String part, String old, String now) {
    return LineChange.between(old, now).stream()
        .map(c -> change(input, (part + " line " + c.line()).strip(), c.removed(), c.added()))
        .toList();
  }

  private static InputChange change(
      String input, String part, Optional<String> old, Optional<String> now) {
    return new InputChange(
        input, Optional.of(part).filter(p -> !p.isEmpty()), old, now, Optional.empty());
  }
}
