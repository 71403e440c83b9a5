package org.kiln.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiln.recipe.PackageName;
import org.kiln.report.EventLog;
import org.kiln.toolchain.Line;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that commands share. */
final class WorkOptions {
  @Option(
      names = "--recipes",
      paramLabel = "DIR",
      description =
          "Where recipes are; may be given several times. recipes/ of the checkout if not given.")
  private List<Path> recipes = new ArrayList<>();

  @Option(
      names = "--repository",
      paramLabel = "DIR",
      description = "Where the repository goes; repository/ of the checkout if not given.")
  private @Nullable Path repository;

  @Option(
      names = "--line",
      paramLabel = "LINE",
      description = "The Python series: cp313.",
      defaultValue = "cp313",
      converter = LineConverter.class)
  private Line line = Line.CP313;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description =
          "How many packages at once, or processes of a suite; the number of cores if not given.")
  private int jobs;

  @Option(
      names = "--source",
      paramLabel = "NAME=DIR",
      description = "Builds a package from a directory instead of its source.")
  private Map<String, Path> sources = new LinkedHashMap<>();

  @Option(
      names = "--events",
      paramLabel = "FILE",
      description = "Writes what happens into a file as JSON lines, for machines.")
  private @Nullable Path events;

  @Option(names = "--plain", description = "Prints plain lines, as on a build server.")
  private boolean isPlain;

  // The launcher acts on it; here it is only known.
  @SuppressWarnings("unused")
  @Option(
      names = "--no-install",
      description = "Prints what the machine lacks instead of installing it.")
  private boolean isInstallationRefused;

  /** Finds a line by its name. */
  static final class LineConverter implements ITypeConverter<Line> {
    @Override
    public Line convert(String name) {
      if (!name.equals(Line.CP313.name())) {
        throw new TypeConversionException("expected cp313, got " + name);
      }
      return Line.CP313;
    }
  }

  List<Path> recipes() {
    return recipes.isEmpty() ? List.of(Checkout.current().recipes()) : List.copyOf(recipes);
  }

  /** Returns the line's directory in the repository. */
  Path repository() {
    return Optional.ofNullable(repository)
        .orElseGet(() -> Checkout.current().repository())
        .resolve(line.name());
  }

  Line line() {
    return line;
  }

  int jobs() {
    return jobs > 0 ? jobs : cores();
  }

  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  Map<PackageName, Path> sources() {
    Map<PackageName, Path> byName = new LinkedHashMap<>();
    sources.forEach((name, path) -> byName.put(PackageName.parse(name), path.toAbsolutePath()));
    return byName;
  }

  /** Opens the file of events, or a log that goes nowhere. */
  EventLog openEvents() {
    return Optional.ofNullable(events).map(EventLog::open).orElseGet(EventLog::none);
  }

  boolean isPlain() {
    return isPlain;
  }
}
