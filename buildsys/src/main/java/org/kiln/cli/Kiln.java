package org.kiln.cli;

import org.kiln.io.CacheDirectory;
import org.kiln.recipe.PackageName;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program. */
@Command(
    name = "kiln",
    description = "Compiles Python packages to WebAssembly.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      AuditCommand.class,
      BuildCommand.class,
      CheckCommand.class,
      CleanCommand.class,
      DoctorCommand.class,
      FetchCommand.class,
      GraphCommand.class,
      LintCommand.class,
      ListCommand.class,
      LockCommand.class,
      NewCommand.class,
      PatchCommand.class,
      ServeCommand.class,
      ShellCommand.class,
      SuiteCommand.class,
      TestCommand.class,
      UpdateCommand.class,
      WhyCommand.class,
      HelpCommand.class,
      GenerateCompletion.class
    })
public final class Kiln implements Runnable {
  @Spec private CommandSpec spec;

  private Kiln() {}

  /** Runs a command line and exits with its code. */
  public static void main(String[] arguments) throws Exception {
    var cache = CacheDirectory.of(System.getenv());
    var around =
        new Surroundings(
            cache,
            System.getenv(),
            () -> Machinery.connect(cache),
            () -> Machinery.toolchain(cache));
    System.exit(Interruption.guard(() -> commandLine(around).execute(arguments)));
  }

  /** Returns the program as picocli runs it. */
  static CommandLine commandLine(Surroundings around) {
    var faults = new FaultReport(around.cache());
    return new CommandLine(new Kiln(), around.factory())
        .registerConverter(PackageName.class, Kiln::packageName)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (error, line, parsed) -> {
              Failure failure = Failures.explain(error).orElseGet(() -> faults.of(error));
              line.getErr().println(failure.text());
              return failure.code().code();
            });
  }

  private static PackageName packageName(String text) {
    if (!PackageName.isValid(text)) {
      throw new TypeConversionException("expected the name of a package, got " + text);
    }
    return PackageName.parse(text);
  }

  /** Without a command, shows the usage as an error. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected a command");
  }
}
