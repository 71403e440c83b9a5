package org.kiln.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kiln.build.Plan;
import org.kiln.io.CacheUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kiln fetch}. */
@Command(
    name = "fetch",
    description = {
      "Gets all that building and testing packages downloads, and makes the toolchain image, so that"
          + " `kiln build --offline` needs no network.",
      "It can carry that to another machine in one file."
    },
    mixinStandardHelpOptions = true)
final class FetchCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private WorkOptions options;
  @Mixin private PackageArguments packages;
  @Spec private CommandSpec spec;

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = "Writes it into a file: what the packages need, the image, and Kiln itself.")
  private @Nullable Path exported;

  @Option(
      names = "--import",
      paramLabel = "FILE",
      description = "Takes what is in such a file, and fetches nothing.")
  private @Nullable Path imported;

  FetchCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws InterruptedException {
    return CacheUse.sharing(around.cache(), this::callSharing).code();
  }

  private ExitCode callSharing() throws InterruptedException {
    var carrying = new Carrying(around, spec.commandLine().getOut());
    if (imported != null) {
      carrying.take(imported);
      return ExitCode.OK;
    }
    var workshop = new Workshop(options, around);
    Plan plan = new PackageSubjects(workshop, packages.selectors()).plan();
    var job = new FetchJob(workshop, around, spec.commandLine().getOut());
    Optional<SortedSet<Path>> files = job.run(plan);
    if (files.isPresent() && exported != null) {
      carrying.write(files.get(), job.image(), exported);
    }
    return files.isPresent() ? ExitCode.OK : ExitCode.SOURCE_UNAVAILABLE;
  }
}
