package org.kiln.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Files of a repository that no list names any more, and that stay for a while: whoever has read
 * the list that named them may still ask for them.
 *
 * @param until when each of them goes, by its name
 */
record Retired(SortedMap<String, Instant> until) {
  /** The file in a repository that says so: a line for each, the time and the name. */
  static final String FILE_NAME = ".retired";

  /** Longer than it takes a page to load its packages, or pip to install what it resolved. */
  private static final Duration GRACE = Duration.ofHours(1);

  /** Copies the map. */
  Retired {
    until = Collections.unmodifiableSortedMap(new TreeMap<>(until));
  }

  /** Reads what a repository says; lines that can't be read are taken for none. */
  static Retired at(Path repository) {
    Path file = repository.resolve(FILE_NAME);
    var until = new TreeMap<String, Instant>();
    try {
      if (Files.isRegularFile(file)) {
        for (String line : Files.readAllLines(file)) {
          String[] parts = line.split(" ", 2);
          time(parts[0]).ifPresent(time -> until.put(parts[parts.length - 1], time));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Retired(until);
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns what is retired after a change.
   *
   * @param leaving files that a list named until now
   * @param staying files that a list names from now on
   * @param present files that are there
   */
  Retired after(Set<String> leaving, Set<String> staying, Set<String> present, Instant now) {
    var next = new TreeMap<>(until);
    leaving.forEach(name -> next.put(name, now.plus(GRACE)));
    next.keySet().removeAll(staying);
    next.keySet().retainAll(present);
    next.values().removeIf(time -> !time.isAfter(now));
    return new Retired(next);
  }

  /** Returns the content of the file; empty text where nothing is retired. */
  String text() {
    return until.entrySet().stream()
        .map(file -> file.getValue() + " " + file.getKey() + "\n")
        .collect(Collectors.joining());
  }
}
