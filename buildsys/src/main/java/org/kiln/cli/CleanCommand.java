package org.kiln.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kiln.build.CacheCleaning;
import org.kiln.build.CacheItem;
import org.kiln.build.CacheItem.Kind;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheInUseException;
import org.kiln.io.CacheUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kiln clean}. */
@Command(
    name = "clean",
    description = {
      "Removes what was built from the cache; it is built again when it is needed. With an age or a"
          + " size, only what was not used for long, sources included."
    },
    mixinStandardHelpOptions = true)
final class CleanCommand implements Callable<Integer> {
  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Option(names = "--sources", description = "Removes the downloaded sources too.")
  private boolean hasSources;

  @Option(
      names = "--older-than",
      paramLabel = "AGE",
      converter = Limits.Age.class,
      description = "Removes what was not used for so long: 12h, 30d, 8w.")
  private @Nullable Duration age;

  @Option(
      names = "--keep",
      paramLabel = "SIZE",
      converter = Limits.Size.class,
      description = "Removes what was used longest ago, until so much is left: 500MB, 5GB.")
  private @Nullable Long size;

  @Option(names = "--dry-run", description = "Says what would be removed, and removes nothing.")
  private boolean isDry;

  CleanCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    var cache = around.cache();
    if (!CacheUse.alone(cache, () -> clean(new CacheCleaning(cache)))) {
      throw new CacheInUseException(cache.root());
    }
    return ExitCode.OK.code();
  }

  private void clean(CacheCleaning cleaning) {
    List<CacheItem> removed = removed(cleaning);
    if (!isDry && hasRule()) {
      cleaning.remove(removed);
    } else if (!hasRule()) {
      removeDirectories();
    }
    PrintWriter out = spec.commandLine().getOut();
    new CleanSummary(removed, cleaning.all(), isDry).lines().forEach(out::println);
  }

  private boolean hasRule() {
    return age != null || size != null;
  }

  private List<CacheItem> removed(CacheCleaning cleaning) {
    OptionalLong most = size == null ? OptionalLong.empty() : OptionalLong.of(size);
    return hasRule()
        ? cleaning.beyond(Optional.ofNullable(age), most, Instant.now())
        : cleaning.all().stream().filter(i -> hasSources || i.kind() != Kind.SOURCE).toList();
  }

  private void removeDirectories() {
    var cache = around.cache();
    List<Path> directories =
        new ArrayList<>(
            List.of(
                cache.artifacts(),
                cache.actions(),
                cache.compiles(),
                cache.failed(),
                cache.logs(),
                cache.work()));
    if (hasSources) {
      directories.add(cache.sources());
    }
    for (Path directory : directories) {
      if (!isDry && Files.exists(directory)) {
        AtomicFiles.delete(directory);
      }
      spec.commandLine().getOut().println((isDry ? "would remove " : "removed ") + directory);
    }
  }
}
