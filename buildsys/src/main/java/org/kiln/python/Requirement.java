package org.kiln.python;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a distribution needs (PEP 508), for example {@code foo[bar]>=1.2; python_version < "3.12"}.
 *
 * @param name as written
 * @param extras optional parts of it that are needed too
 * @param versions which versions serve
 * @param marker where it is needed; everywhere if empty
 */
public record Requirement(
    String name, List<String> extras, VersionRange versions, Optional<Marker> marker) {
  private static final Pattern GRAMMAR =
      Pattern.compile(
          "\\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\\s*(?:\\[([^\\]]*)\\])?\\s*"
              + "(?:@\\s*\\S+|\\(([^)]*)\\)|([^;@]*))\\s*(?:;(.*))?");

  /** Copies the list. */
  public Requirement {
    extras = List.copyOf(extras);
  }

  /** Parses a requirement; what is none is nothing. */
  public static Optional<Requirement> parse(String text) {
    Matcher m = GRAMMAR.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    Optional<VersionRange> range =
        VersionRange.parse(text(m.group(3)).isEmpty() ? text(m.group(4)) : text(m.group(3)));
    Optional<Marker> marker = Optional.ofNullable(m.group(5)).flatMap(MarkerParser::parse);
    return m.group(5) != null && marker.isEmpty()
        ? Optional.empty()
        : range.map(versions -> new Requirement(m.group(1), extras(m.group(2)), versions, marker));
  }

  private static String text(@Nullable String group) {
    return group == null ? "" : group.strip();
  }

  private static List<String> extras(@Nullable String group) {
    return Stream.of(text(group).split(",")).map(String::strip).filter(e -> !e.isEmpty()).toList();
  }

  /** Returns whether it is needed somewhere. */
  public boolean appliesIn(TargetEnvironment environment) {
    return marker.map(condition -> condition.holdsIn(environment)).orElse(true);
  }
}
