package org.kiln.yaml;

import java.util.List;
import java.util.Optional;

/** A value of a YAML file and where it stands. */
public sealed interface YamlNode {
  /** Where the value begins. */
  Position position();

  /** Returns whether nothing stands there, {@code ~} or {@code null}. */
  default boolean isNothing() {
    return this instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL;
  }

  /** What the value is, in words for a message: {@code a list}, {@code the text "x"}. */
  String description();

  /**
   * A single value.
   *
   * @param text as written, without quotes; numbers keep their spelling, so 1.10 stays 1.10
   * @param type what YAML takes the text for
   */
  record Scalar(Position position, String text, Type type) implements YamlNode {
    /** What YAML takes a text for. Quoted text is always {@link #TEXT}. */
    public enum Type {
      /** Everything else; dates too. */
      TEXT,
      /** An integer or floating-point number. */
      NUMBER,
      /** {@code true} or {@code false}. */
      FLAG,
      /** Nothing, {@code ~} or {@code null}. */
      NULL
    }

    @Override
    public String description() {
      return switch (type) {
        case TEXT -> "the text \"" + text.strip().lines().findFirst().orElse("") + "\"";
        case NUMBER -> "the number " + text;
        case FLAG -> "the flag " + text;
        case NULL -> "nothing";
      };
    }
  }

  /** A list. */
  record Sequence(Position position, List<YamlNode> items) implements YamlNode {
    /** Copies the list. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String description() {
      return items.isEmpty() ? "an empty list" : "a list";
    }
  }

  /**
   * A mapping.
   *
   * @param entries in the order of the file; no key comes twice
   */
  record Mapping(Position position, List<Entry> entries) implements YamlNode {
    /** Copies the list. */
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** Returns the value of a key. */
    public Optional<YamlNode> find(String key) {
      return entries.stream().filter(e -> e.key().equals(key)).map(Entry::value).findFirst();
    }

    @Override
    public String description() {
      return entries.isEmpty() ? "an empty mapping" : "a mapping";
    }
  }

  /**
   * A key and its value.
   *
   * @param position where the key stands
   */
  record Entry(Position position, String key, YamlNode value) {}
}
