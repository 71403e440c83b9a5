package org.kiln.cli;

import java.util.concurrent.Callable;
import org.kiln.cli.check.Check;
import org.kiln.cli.check.Steps;
import org.kiln.io.CacheDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kiln check}. */
@Command(
    name = "check",
    description = "Runs all of Kiln's own tests.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    var logs = CacheDirectory.of(System.getenv()).logs().resolve("check");
    var check = new Check(logs, spec.commandLine().getOut());
    boolean isGreen = check.run(Steps.of(Checkout.current().root()));
    return (isGreen ? ExitCode.OK : ExitCode.TESTS_FAILED).code();
  }
}
