package org.kiln.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kiln.io.AtomicFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kiln clean}. */
@Command(
    name = "clean",
    description = "Removes what was built from the cache; it is built again when it is needed.",
    mixinStandardHelpOptions = true)
final class CleanCommand implements Callable<Integer> {
  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Option(names = "--sources", description = "Removes the downloaded sources too.")
  private boolean hasSources;

  CleanCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    var cache = around.cache();
    List<Path> directories =
        new ArrayList<>(
            List.of(
                cache.artifacts(), cache.actions(), cache.compiles(), cache.logs(), cache.work()));
    if (hasSources) {
      directories.add(cache.sources());
    }
    for (Path directory : directories) {
      AtomicFiles.delete(directory);
      spec.commandLine().getOut().println("removed " + directory);
    }
    return ExitCode.OK.code();
  }
}
