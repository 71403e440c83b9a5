package org.kiln.cli;

import java.util.concurrent.Callable;
import org.kiln.cli.check.Check;
import org.kiln.cli.check.Steps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kiln check}. */
@Command(
    name = "check",
    description =
        "Runs all of Kiln's own tests, with the packages that don't take long to build or are built.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Option(
      names = "--heavy",
      description = "Builds and tests packages that are tagged heavy even if it takes long.")
  private boolean isHeavy;

  CheckCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    var logs = around.cache().logs().resolve("check");
    var check = new Check(logs, spec.commandLine().getOut());
    var steps = new Steps(Checkout.current().root(), logs.resolve("results"), !isHeavy);
    boolean isGreen = check.run(steps.all());
    return (isGreen ? ExitCode.OK : ExitCode.TESTS_FAILED).code();
  }
}
