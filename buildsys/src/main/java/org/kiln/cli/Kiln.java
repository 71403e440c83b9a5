package org.kiln.cli;

import org.kiln.io.CacheDirectory;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
    name = "kiln",
    description = "Compiles Python packages to WebAssembly.",
    mixinStandardHelpOptions = true,
    versionProvider = Kiln.Version.class,
    subcommands = {CheckCommand.class, HelpCommand.class, GenerateCompletion.class})
public final class Kiln implements Runnable {
  @Spec private CommandSpec spec;

  private Kiln() {}

  /** Runs a command line and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(commandLine(CacheDirectory.of(System.getenv())).execute(arguments));
  }

  /**
   * Returns the program as picocli runs it.
   *
   * @param cache where the trace of a fault is kept
   */
  static CommandLine commandLine(CacheDirectory cache) {
    var faults = new FaultReport(cache);
    return new CommandLine(new Kiln())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (error, line, parsed) -> {
              Failure failure = Failures.explain(error).orElseGet(() -> faults.of(error));
              line.getErr().println(failure.text());
              return failure.code().code();
            });
  }

  /** Without a command, shows the usage as an error. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected a command");
  }

  /** Reads the version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Kiln.class.getPackage().getImplementationVersion();
      return new String[] {"kiln " + (version == null ? "(not from a jar)" : version)};
    }
  }
}
