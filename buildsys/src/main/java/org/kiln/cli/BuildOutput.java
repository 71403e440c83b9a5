package org.kiln.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import org.kiln.cli.console.Screen;
import org.kiln.cli.console.Screens;

/**
 * Where a build tells what.
 *
 * @param people where it shows how it goes, and what came of it
 * @param isPlain whether they see plain lines, also on a terminal
 * @param machines where the same goes as JSON when it is over, if anybody wants it
 */
record BuildOutput(PrintWriter people, boolean isPlain, Optional<PrintWriter> machines) {
  /** Tells people alone. */
  static BuildOutput text(PrintWriter out, WorkOptions options) {
    return new BuildOutput(out, options.isPlain(), Optional.empty());
  }

  /** Keeps standard output for machines. */
  static BuildOutput json(PrintWriter out, PrintWriter err) {
    return new BuildOutput(err, true, Optional.of(out));
  }

  Screen screen(Map<String, String> environment) {
    return Screens.open(isPlain, environment, people);
  }
}
