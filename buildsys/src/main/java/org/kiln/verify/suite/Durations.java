package org.kiln.verify.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kiln.io.AtomicFiles;

/**
 * How long units took when they last ran, kept in a file.
 *
 * @param seconds by unit
 */
record Durations(Path file, SortedMap<String, Double> seconds) {
  /** A rough guess for what has never run: tests by the kilobyte take about a second. */
  private static final double SECONDS_PER_BYTE = 0.001;

  /** Reads a file; a missing or broken one has no durations. */
  static Durations read(Path file) {
    try {
      return Files.exists(file)
          ? new Durations(
              file,
              EventReader.JSON.readValue(
                  file.toFile(), new TypeReference<TreeMap<String, Double>>() {}))
          : new Durations(file, new TreeMap<>());
    } catch (JsonProcessingException e) {
      return new Durations(file, new TreeMap<>());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the units with the longest first, so that no process is left with one at the end. */
  List<Unit> longestFirst(Collection<Unit> units) {
    return units.stream().sorted(Comparator.comparing(this::estimate).reversed()).toList();
  }

  private double estimate(Unit unit) {
    return Optional.ofNullable(seconds.get(unit.name())).orElse(unit.size() * SECONDS_PER_BYTE);
  }

  /** Notes how long a unit took, in the file too. */
  synchronized void note(UnitResult result) {
    seconds.put(result.unit().name(), result.duration().toMillis() / 1000.0);
    try {
      AtomicFiles.write(file, EventReader.JSON.writeValueAsString(seconds) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers are always written", e);
    }
  }
}
