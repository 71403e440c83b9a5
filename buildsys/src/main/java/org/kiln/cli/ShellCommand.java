package org.kiln.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kiln.build.Entrance;
import org.kiln.build.KeptTree;
import org.kiln.io.CacheUse;
import org.kiln.recipe.PackageName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiln shell}. */
@Command(
    name = "shell",
    description = {
      "Opens the build of a package where it failed: in the same container, with the same"
          + " environment and files, without a network. A package that did not fail is prepared as"
          + " far as its first phase. What is changed stays; `kiln patch` makes a patch of it.",
      "With a command, or with commands on standard input, it runs those. The exit code is theirs."
    },
    mixinStandardHelpOptions = true)
final class ShellCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private WorkOptions options;
  @Mixin private PackageArgument argument;
  @Spec private CommandSpec spec;

  @Option(
      names = "--phase",
      paramLabel = "NAME",
      description = "Opens this phase: script, cross-script, wheel, post.")
  private @Nullable String phase;

  @Option(
      names = "--fresh",
      description = "Prepares the build anew, whatever is kept of one before.")
  private boolean isFresh;

  @Parameters(
      index = "1..*",
      paramLabel = "COMMAND",
      description = "After --: the command and its arguments, or a line of bash as one word.")
  private List<String> command = new ArrayList<>();

  ShellCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws InterruptedException {
    return CacheUse.sharing(around.cache(), this::enter);
  }

  private int enter() throws InterruptedException {
    var shells = new Shells(options, around, spec.commandLine().getErr());
    PackageName found = argument.name();
    KeptTree kept = shells.kept(found, isFresh);
    FileTime begin = FileTime.from(Instant.now());
    int status = shells.alone(found, kept, this::runIn);
    tellEdits(kept.noteEdits(begin));
    return status;
  }

  private int runIn(Shells.Place place) throws InterruptedException {
    Entrance entrance = place.entrance(Optional.ofNullable(phase));
    PrintWriter out = spec.commandLine().getOut();
    if (!command.isEmpty()) {
      return place.run(entrance.command(command), out);
    }
    PrintWriter err = spec.commandLine().getErr();
    entrance.greeting().forEach(err::println);
    err.flush();
    return LocalTerminal.isThere()
        ? place.attend(entrance)
        : place.run(entrance.script(input()), out);
  }

  private static String input() {
    try {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tellEdits(List<String> edits) {
    if (!edits.isEmpty()) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("changed: " + String.join(", ", edits));
      err.printf("kiln patch %s makes a patch of what you edited%n", argument.name());
      err.flush();
    }
  }
}
