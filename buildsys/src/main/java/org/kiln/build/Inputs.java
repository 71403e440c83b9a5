package org.kiln.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.kiln.io.Sha256;
import org.kiln.recipe.BuildType;
import org.kiln.toolchain.Line;

/**
 * The inputs of an action, to be compared with those of another.
 *
 * @param values JSON by name, as in the key
 * @param parts what those are made of whose value is one digest over many
 */
record Inputs(
    SortedMap<String, String> values, SortedMap<String, SortedMap<String, String>> parts) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the maps. */
  Inputs {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
  }

  /** Parses the text of a key. */
  static Inputs parse(String text, SortedMap<String, SortedMap<String, String>> parts) {
    var values = new TreeMap<String, String>();
    for (String line : text.lines().toList()) {
      String[] words = line.split(": ", 2);
      if (words.length == 2) {
        values.put(words[0], words[1]);
      }
    }
    return new Inputs(values, parts);
  }

  /** Returns these inputs with host artifacts by their packages' names, where those are known. */
  Inputs withHosts(Function<Sha256, Optional<String>> packageOf) {
    var renamed = new TreeMap<String, String>();
    values.forEach(
        (name, value) -> {
          Optional<String> owner =
              name.startsWith(ActionInputs.HOST)
                  ? packageOf.apply(Sha256.parse(json(name).asText()))
                  : Optional.empty();
          renamed.put(owner.map(ActionInputs.HOST::concat).orElse(name), host(name, value, owner));
        });
    return new Inputs(renamed, parts);
  }

  private String host(String name, String value, Optional<String> owner) {
    return owner.isPresent()
        ? "\"%s %s\"".formatted(name.substring(ActionInputs.HOST.length()), json(name).asText())
        : value;
  }

  /** Returns the value of an input, a missing node where there is none. */
  JsonNode json(String name) {
    try {
      String value = values.get(name);
      return value == null ? MissingNode.getInstance() : JSON.readTree(value);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** Returns the name of the package. */
  String packageName() {
    return json(ActionInputs.PACKAGE).path(0).asText();
  }

  /** Returns whether these are inputs of a library. */
  boolean isLibrary() {
    String type = json(ActionInputs.TYPE).asText();
    return type.equals(BuildType.STATIC_LIBRARY.text())
        || type.equals(BuildType.SHARED_LIBRARY.text());
  }

  /** Returns whether builds for a line can use what these are inputs of. */
  boolean isFor(Line line) {
    JsonNode own = json(ActionInputs.LINE);
    return own.isMissingNode() || own.path(0).asText().equals(line.name());
  }

  /** Returns the names of the inputs that differ. */
  SortedSet<String> differing(Inputs other) {
    var names = new TreeSet<>(values.keySet());
    names.addAll(other.values.keySet());
    names.removeIf(name -> Objects.equals(values.get(name), other.values.get(name)));
    return names;
  }

  /** Returns whether these are inputs of the same package's build for the same line. */
  boolean isLike(Inputs other) {
    return packageName().equals(other.packageName())
        && json(ActionInputs.LINE).equals(other.json(ActionInputs.LINE));
  }
}
