package org.kiln.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kiln.cli.doctor.Engines;
import org.kiln.cli.doctor.Finding;
import org.kiln.cli.doctor.Hardware;
import org.kiln.cli.doctor.Storage;
import org.kiln.recipe.PackageName;
import org.kiln.source.Timing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kiln doctor}. */
@Command(
    name = "doctor",
    description = {
      "Says what this machine has and lacks, and what to do about it.",
      "Nothing is installed or started; the exit code is 5 where something is lacking."
    },
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  /** Small, and on every index. */
  private static final PackageName PROBE = PackageName.parse("six");

  private static final String INDEX_REMEDY =
      "Look at `python3 -m pip config list`, and at the proxy settings (http_proxy, https_proxy,"
          + " no_proxy).";

  private final Surroundings around;

  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  /** One thing to find out. */
  @FunctionalInterface
  private interface Question {
    Finding ask() throws InterruptedException;
  }

  DoctorCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    List<Finding> findings = new ArrayList<>();
    for (Question question : questions()) {
      Finding finding = question.ask();
      findings.add(finding);
      if (!format.isJson()) {
        tell(finding, out);
      }
    }
    if (format.isJson()) {
      out.println(Json.text(findings));
    }
    boolean isWell = findings.stream().noneMatch(f -> f.level() == Finding.Level.LACKS);
    return (isWell ? ExitCode.OK : ExitCode.MISSING_PREREQUISITE).code();
  }

  private List<Question> questions() {
    var engines = new Engines(around.environment());
    var storage = new Storage(around.cache());
    return List.of(
        () -> Finding.ok("Java", Runtime.version().toString()),
        Hardware::memory,
        storage::directory,
        storage::disk,
        () -> Finding.of("container engine", this::engine),
        this::index,
        engines::node,
        engines::chromium);
  }

  private String engine() {
    return around.machinery().get().isImageMade().getAsBoolean()
        ? "answers, and has the toolchain image"
        : "answers; the first build makes the toolchain image, which takes some minutes";
  }

  private Finding index() throws InterruptedException {
    var index = IndexAccess.of(around, Timing.IMPATIENT);
    Finding address = Finding.of("package index", index::address);
    if (address.level() != Finding.Level.OK) {
      return address;
    }
    Finding answer = Finding.of("package index", () -> index.files(PROBE).size() + " files");
    return answer.level() == Finding.Level.OK
        ? Finding.ok("package index", address.what() + " answers")
        : Finding.lacks("package index", address.what() + ": " + answer.what(), INDEX_REMEDY);
  }

  private static void tell(Finding finding, PrintWriter out) {
    out.printf(
        "%-6s  %-16s  %s%n", finding.level().text(), finding.subject(), finding.what().strip());
    finding
        .remedy()
        .ifPresent(text -> text.lines().forEach(line -> out.println(" ".repeat(26) + line)));
    out.flush();
  }
}
