package org.kiln.cli;

import java.util.concurrent.Callable;
import org.kiln.cli.check.Check;
import org.kiln.cli.check.Steps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kiln check}. */
@Command(
    name = "check",
    description = "Runs all of Kiln's own tests.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Surroundings around;

  @Spec private CommandSpec spec;

  CheckCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    var logs = around.cache().logs().resolve("check");
    var check = new Check(logs, spec.commandLine().getOut());
    boolean isGreen = check.run(Steps.of(Checkout.current().root(), logs.resolve("results")));
    return (isGreen ? ExitCode.OK : ExitCode.TESTS_FAILED).code();
  }
}
