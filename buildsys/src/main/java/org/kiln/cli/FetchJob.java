package org.kiln.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kiln.build.BuildLog;
import org.kiln.build.Plan;
import org.kiln.build.PlannedPackage;
import org.kiln.build.Supplies;
import org.kiln.cli.console.Amounts;
import org.kiln.cli.console.BuildProgress;
import org.kiln.cli.console.PlainScreen;
import org.kiln.io.KilnException;

/** Brings what a plan needs into the store, and says what could not be had. */
final class FetchJob {
  private final Surroundings around;
  private final PrintWriter out;
  private final BuildLog log;
  private final Supplies supplies;

  FetchJob(Workshop workshop, Surroundings around, PrintWriter out) {
    this.around = around;
    this.out = out;
    this.log = new BuildProgress(new PlainScreen(out), System::nanoTime);
    this.supplies = workshop.supplies(log);
  }

  /**
   * Fetches.
   *
   * @return the files, if all are there
   */
  Optional<SortedSet<Path>> run(Plan plan) throws InterruptedException {
    image();
    var files = new TreeSet<Path>();
    List<String> failures = new ArrayList<>();
    for (PlannedPackage planned : plan.packages().values()) {
      try {
        files.addAll(supplies.fetch(planned, new FetchLines(out)));
      } catch (KilnException e) {
        failures.add("%s %s: %s".formatted(planned.name(), planned.release().version(), text(e)));
      }
    }
    failures.forEach(failure -> out.println("failed: " + failure));
    out.printf(
        "%s: %s (%s) and the toolchain image are there%s%n",
        Amounts.count(plan.packages().size(), "package"),
        Amounts.count(files.size(), "file"),
        Amounts.size(files.stream().mapToLong(file -> file.toFile().length()).sum()),
        failures.isEmpty()
            ? ""
            : ", but not all: %s lack%s something"
                .formatted(
                    Amounts.count(failures.size(), "package"), failures.size() == 1 ? "s" : ""));
    out.flush();
    return Optional.<SortedSet<Path>>of(files).filter(all -> failures.isEmpty());
  }

  private static String text(KilnException error) {
    return error.getMessage() + error.remedy().map(remedy -> "\n" + remedy).orElse("");
  }

  /** Returns the reference of the toolchain image, which is made if it is missing. */
  String image() {
    return Workshop.image(around.machinery().get().toolchain(), log);
  }
}
