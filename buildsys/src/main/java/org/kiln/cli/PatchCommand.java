package org.kiln.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kiln.authoring.MadePatch;
import org.kiln.authoring.PatchMaker;
import org.kiln.authoring.PatchWish;
import org.kiln.build.KeptTree;
import org.kiln.build.KeptTrees;
import org.kiln.build.PlannedPackage;
import org.kiln.io.CacheUse;
import org.kiln.recipe.PackageName;
import org.kiln.source.GitIdentity;
import org.kiln.source.SourceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiln patch}. */
@Command(
    name = "patch",
    description =
        "Makes a patch of what was edited in `kiln shell`: a numbered file in patches/, which the"
            + " recipe and the table of patches then name. Only files of the source count, not"
            + " what the build made.",
    mixinStandardHelpOptions = true)
final class PatchCommand implements Callable<Integer> {
  private static final String PARAGRAPH = "\n\n";

  private final Surroundings around;

  @Mixin private WorkOptions options;
  @Mixin private PackageArgument argument;
  @Spec private CommandSpec spec;

  @Option(
      names = {"-m", "--message"},
      paramLabel = "TEXT",
      required = true,
      description =
          "What the patch does, in one line; given again, or after an empty line: why. Both are"
              + " needed.")
  private List<String> message = new ArrayList<>();

  @Option(
      names = "--file",
      paramLabel = "PATH",
      description =
          "Takes only this file of the source, also if it is new or was removed; again for more.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--upstream",
      paramLabel = "TEXT",
      defaultValue = "not sent yet",
      description = "What the project knows of it; ${DEFAULT-VALUE} if not given.")
  private String upstream = "";

  @Option(
      names = "--drop-when",
      paramLabel = "TEXT",
      defaultValue = "upstream has it",
      description = "When the patch can go; \"${DEFAULT-VALUE}\" if not given.")
  private String dropWhen = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "The file's name behind the number; made of the message if not given.")
  private @Nullable String patch;

  PatchCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws InterruptedException {
    PatchWish wish = wish();
    return CacheUse.sharing(around.cache(), () -> make(wish));
  }

  private PatchWish wish() {
    String[] parts = String.join(PARAGRAPH, message).strip().split(PARAGRAPH, 2);
    if (parts.length < 2 || parts[0].isBlank() || parts[0].contains("\n")) {
      throw new ParameterException(
          spec.commandLine(),
          "expected what the patch does and why: -m \"Build without threads\" -m \"There are"
              + " none.\"");
    }
    return new PatchWish(
        Optional.ofNullable(patch),
        parts[0].strip(),
        parts[1].strip(),
        upstream,
        dropWhen,
        new TreeSet<>(files));
  }

  private int make(PatchWish wish) throws InterruptedException {
    PackageName found = argument.name();
    var workshop = new Workshop(options, around);
    PlannedPackage planned = workshop.plan(List.of(found.text()), false).get(found);
    var trees = new KeptTrees(around.cache(), options.line());
    KeptTree kept = trees.find(found).orElseThrow(() -> noTree(found));
    GitIdentity author =
        GitIdentity.in(planned.recipe().directory()).orElseThrow(PatchCommand::nobody);
    var maker =
        new PatchMaker(
            workshop.storedSources(),
            around.cache().work(),
            author,
            Clock.system(ZoneId.systemDefault()));
    MadePatch made = maker.make(planned.recipe(), planned.release(), kept, wish);
    noteSource(trees, found, kept);
    tell(made);
    return ExitCode.OK.code();
  }

  /** What is edited next is another patch, on top of this one. */
  private void noteSource(KeptTrees trees, PackageName found, KeptTree kept) {
    var renewed = new Workshop(options, around);
    PlannedPackage planned = renewed.plan(List.of(found.text()), false).get(found);
    trees.patched(found, kept, renewed.storedSources().digest(planned.recipe(), planned.release()));
  }

  private static SourceException noTree(PackageName name) {
    return new SourceException(
        "no build of " + name + " is kept", "Edit its source first: kiln shell " + name, null);
  }

  private static SourceException nobody() {
    return new SourceException(
        "a patch names its author, and git does not know you",
        "git config --global user.name \"Your Name\"; git config --global user.email"
            + " you@example.org",
        null);
  }

  private void tell(MadePatch made) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("wrote " + made.file() + ": " + String.join(", ", made.changed()));
    made.written().forEach(file -> out.println("added it to " + file));
    made.left().forEach(why -> out.println("left out: " + why));
    out.println("then: kiln build " + argument.name());
    out.flush();
  }
}
