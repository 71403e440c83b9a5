package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiln.container.ContainerSpec;
import org.kiln.io.AtomicFiles;

/**
 * Opens a kept tree to people: the container of a phase, with a shell in the place of the phase's
 * script.
 */
public final class Entrance {
  private static final String START = Layout.PHASES + "/shell.sh";
  private static final String COMMANDS = Layout.PHASES + "/commands.sh";

  private final BuildServices services;
  private final KeptTree kept;
  private final Phase phase;

  private Entrance(BuildServices services, KeptTree kept, Phase phase) {
    this.services = services;
    this.kept = kept;
    this.phase = phase;
  }

  /**
   * Creates the entrance to a phase.
   *
   * @param phase its name; the one that failed where absent
   * @throws BuildException if the build has no such phase
   */
  public static Entrance of(BuildServices services, KeptTree kept, Optional<String> phase) {
    String name = phase.orElse(kept.build().phase());
    return new Entrance(
        services, kept, kept.build().find(name).orElseThrow(() -> noPhase(kept.build(), name)));
  }

  private static BuildException noPhase(KeptBuild build, String name) {
    return new BuildException(
        "%s has no phase %s; expected one of %s"
            .formatted(build.label(), name, String.join(", ", build.names())),
        null,
        null);
  }

  /** Returns what to tell whoever comes in. */
  public List<String> greeting() {
    var lines = new ArrayList<String>(kept.build().failure().lines().toList());
    lines.add("This is where phase %s of %s runs.".formatted(phase.name(), kept.build().label()));
    lines.add("kiln-phase runs it (%s/%s.sh).".formatted(Layout.PHASES, phase.name()));
    lines.add("The source is in " + Layout.SOURCE + "; what is changed stays.");
    return lines;
  }

  /** Returns the container of a shell for a person. */
  public ContainerSpec shell(String terminal) {
    return spec(List.of("bash", "--rcfile", START, "-i")).withEnvironment(Map.of("TERM", terminal));
  }

  /** Returns the container that runs a command: one word is a line of bash. */
  public ContainerSpec command(List<String> words) {
    String run = words.size() == 1 ? "eval \"$1\"" : "\"$@\"";
    var command = new ArrayList<>(List.of("bash", "-c", ". " + START + "; " + run, "bash"));
    command.addAll(words);
    return spec(command);
  }

  /** Returns the container that runs a script. */
  public ContainerSpec script(String text) {
    write(COMMANDS, text);
    return spec(List.of("bash", "-c", ". " + START + "; . " + COMMANDS, "bash"));
  }

  private ContainerSpec spec(List<String> command) {
    write(START, start());
    write(Layout.PHASES + "/phase", PhaseRunner.wrapper());
    kept.build().phases().forEach(one -> write(script(one), one.script()));
    makeDirectory();
    KeptBuild build = kept.build();
    Optional<Path> recipe =
        Optional.of(build.recipeDirectory()).filter(path -> !path.isEmpty()).map(Path::of);
    return new PhaseContainer(
            build.image(), build.cores(), build.isPrefixOpen(), recipe, CompileStore.of(services))
        .spec(build.label() + "/shell", phase, kept.tree())
        .withCommand(command);
  }

  private static String script(Phase phase) {
    return Layout.PHASES + "/" + phase.name() + ".sh";
  }

  /** The phase's own environment has what earlier phases export; a person's has it as well. */
  private String start() {
    return """
    kiln_path=$PATH
    kiln-phase() { (PATH=$kiln_path exec bash %s/phase %s); }
    if [[ -e %s/env.sh ]]; then . %s/env.sh; fi
    PS1='%s:\\w\\$ ' HISTFILE=
    """
        .formatted(Layout.PHASES, script(phase), Layout.WORK, Layout.WORK, kept.build().label());
  }

  /** The last phase's directory is made by the one before. */
  private void makeDirectory() {
    Path below = Path.of(Layout.WORK).relativize(Path.of(phase.directory()));
    try {
      Files.createDirectories(kept.tree().work().resolve(below));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String file, String text) {
    Path name = Path.of(Layout.PHASES).relativize(Path.of(file));
    AtomicFiles.write(kept.tree().phases().resolve(name), text);
  }
}
