package org.kiln.cli;

import org.kiln.io.CacheDirectory;
import org.kiln.recipe.PackageName;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program. */
@Command(
    name = "kiln",
    description = "Compiles Python packages to WebAssembly.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
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
    System.exit(Interruption.guard(() -> commandLine(around, arguments).execute(arguments)));
  }

  /** Returns the program as picocli runs it, able to run these arguments. */
  static CommandLine commandLine(Surroundings around, String... arguments) {
    var faults = new FaultReport(around.cache());
    var line = new CommandLine(new Kiln(), around.factory());
    Commands.add(line, arguments);
    return line.registerConverter(PackageName.class, Kiln::packageName)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (error, command, parsed) -> {
              Failure failure = Failures.explain(error).orElseGet(() -> faults.of(error));
              command.getErr().println(failure.text());
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
