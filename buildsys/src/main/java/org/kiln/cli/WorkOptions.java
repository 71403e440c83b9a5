package org.kiln.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiln.build.Capacity;
import org.kiln.report.EventLog;
import org.kiln.source.Replacement;
import org.kiln.toolchain.Line;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that build. */
final class WorkOptions {
  @Mixin private RecipeOptions where;
  @Mixin private SourceOptions sources;

  @Option(
      names = "--repository",
      paramLabel = "DIR",
      description = "Where the repository goes; repository/ of the checkout if not given.")
  private @Nullable Path repository;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description =
          "How many packages at once, or processes of a suite; the number of cores if not given.")
  private int jobs;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      converter = Limits.Size.class,
      description =
          "How much memory builds may take together, as 6GB; 7/8 of the machine's if not given.")
  private @Nullable Long memory;

  @Option(
      names = "--events",
      paramLabel = "FILE",
      description = "Writes what happens into a file as JSON lines, for machines.")
  private @Nullable Path events;

  @Option(
      names = "--build-report",
      paramLabel = "DIR",
      description =
          "Where the report of the build goes: report.html, report.json. Else logs/build/<line>/ of"
              + " the cache, where something was built.")
  private @Nullable Path buildReport;

  @Option(
      names = "--shared-cache",
      paramLabel = "PLACE",
      description =
          "A directory, or the URL of a server that takes GET and PUT as Bazel's caches do, where"
              + " machines share results. Else what KILN_SHARED_CACHE says.")
  private @Nullable String sharedCache;

  @Option(
      names = "--shared-cache-read-only",
      description =
          "Takes results from the shared cache and gives none. Or set KILN_SHARED_CACHE_READ_ONLY.")
  private boolean isSharedCacheReadOnly;

  @Option(
      names = "--offline",
      description =
          "Asks nothing of any network: all is there since `kiln fetch`. Or set KILN_OFFLINE.")
  private boolean isOffline;

  @Option(names = "--plain", description = "Prints plain lines, as on a build server.")
  private boolean isPlain;

  List<Path> recipes() {
    return where.recipes();
  }

  /** Returns the line's directory in the repository. */
  Path repository() {
    return Optional.ofNullable(repository)
        .orElseGet(() -> Checkout.current().repository())
        .resolve(line().name());
  }

  Line line() {
    return where.line();
  }

  int jobs() {
    return jobs > 0 ? jobs : cores();
  }

  /** Returns what builds share. */
  Capacity capacity() {
    Capacity machine = Capacity.ofThisMachine().withJobs(jobs());
    return Optional.ofNullable(memory)
        .map(bytes -> machine.withMemory(Math.max(1, bytes)))
        .orElse(machine);
  }

  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  List<Replacement> sources(Map<String, String> environment) {
    return sources.all(environment);
  }

  /** Opens the file of events, or a log that goes nowhere. */
  EventLog openEvents() {
    return Optional.ofNullable(events).map(EventLog::open).orElseGet(EventLog::none);
  }

  /** Returns the directory for the report of the build, where one is named. */
  Optional<Path> buildReport() {
    return Optional.ofNullable(buildReport);
  }

  /** Returns where results are shared with other machines. */
  Optional<String> sharedCache(Map<String, String> environment) {
    return Optional.ofNullable(sharedCache)
        .or(() -> Optional.ofNullable(environment.get("KILN_SHARED_CACHE")))
        .filter(place -> !place.isBlank())
        .filter(place -> !(isOffline(environment) && place.contains("://")));
  }

  boolean isSharedCacheReadOnly(Map<String, String> environment) {
    return isSharedCacheReadOnly || isSet("KILN_SHARED_CACHE_READ_ONLY", environment);
  }

  boolean isOffline(Map<String, String> environment) {
    return isOffline || isSet("KILN_OFFLINE", environment);
  }

  private static boolean isSet(String variable, Map<String, String> environment) {
    return !environment.getOrDefault(variable, "").matches("|0|no|false");
  }

  boolean isPlain() {
    return isPlain;
  }
}
