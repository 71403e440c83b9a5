package org.kiln.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.kiln.io.CacheDirectory;
import picocli.CommandLine;

/** Runs command lines in this process, as {@code main} does. */
record Cli(Path cache) {
  /** What a command line left. */
  record Run(int status, String out, String err) {}

  Run run(String... arguments) {
    return run(Kiln.commandLine(new CacheDirectory(cache)), arguments);
  }

  static Run run(CommandLine line, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return new Run(line.execute(arguments), out.toString(), err.toString());
  }
}
