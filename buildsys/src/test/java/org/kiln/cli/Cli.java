package org.kiln.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.kiln.container.ContainerException;
import org.kiln.io.CacheDirectory;
import picocli.CommandLine;

/**
 * Runs command lines in this process, as {@code main} does.
 *
 * @param machinery what stands for the container engine
 */
record Cli(Path cache, Supplier<Machinery> machinery) {
  /** What a command line left. */
  record Run(int status, String out, String err) {}

  /** On a machine without a container engine. */
  static Cli withoutEngine(Path cache) {
    return new Cli(
        cache,
        () -> {
          throw new ContainerException("no container engine answers", "Start one.", null);
        });
  }

  CommandLine commandLine() {
    Map<String, String> environment = Map.of("PATH", System.getenv().getOrDefault("PATH", ""));
    return Kiln.commandLine(new Surroundings(new CacheDirectory(cache), environment, machinery));
  }

  Run run(String... arguments) {
    return run(commandLine(), arguments);
  }

  static Run run(CommandLine line, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return new Run(line.execute(arguments), out.toString(), err.toString());
  }
}
