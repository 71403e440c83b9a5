package org.kiln.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.kiln.build.BuildException;
import org.kiln.build.BuildLog;
import org.kiln.build.BuildOptions;
import org.kiln.build.BuildResult;
import org.kiln.build.Plan;
import org.kiln.cli.console.BuildProgress;
import org.kiln.cli.console.Screen;
import org.kiln.io.AsideFiles;
import org.kiln.io.CacheUse;
import org.kiln.recipe.PackageName;
import org.kiln.report.BuildLogs;
import org.kiln.report.EventLog;
import org.kiln.report.page.BuildReport;

/** Builds a plan, shows how it goes, and brings the result into the repository. */
final class BuildJob {
  private final WorkOptions options;
  private final Surroundings around;
  private final Workshop workshop;
  private final BuildOutput output;
  private final PrintWriter out;
  private final EventLog events;

  BuildJob(
      WorkOptions options,
      Surroundings around,
      Workshop workshop,
      BuildOutput output,
      EventLog events) {
    this.options = options;
    this.around = around;
    this.workshop = workshop;
    this.output = output;
    this.out = output.people();
    this.events = events;
  }

  /**
   * Builds.
   *
   * @throws BuildException if a package is to be built again that is none of the plan's
   */
  BuildSummary run(Plan plan, BuildOptions how) throws InterruptedException {
    how.rebuilt().stream()
        .filter(name -> !plan.packages().containsKey(name))
        .findFirst()
        .ifPresent(BuildJob::refuse);
    // While others build, what killed ones left stays: the next build removes it.
    CacheUse.alone(around.cache(), () -> AsideFiles.removeFrom(around.cache()));
    return CacheUse.sharing(around.cache(), () -> runSharing(plan, how));
  }

  private static void refuse(PackageName name) {
    throw new BuildException(
        "can't build " + name + " again: it is neither among the packages nor needed by them",
        "Name it among the packages too, or leave out --rebuild " + name + ".",
        null);
  }

  private BuildSummary runSharing(Plan plan, BuildOptions how) throws InterruptedException {
    workshop
        .replaced(plan)
        .forEach((name, from) -> out.printf("%s: from %s instead of its source%n", name, from));
    plan.skipped().forEach((name, why) -> out.printf("left out: %s (%s)%n", name, why));
    out.flush();
    long begin = System.nanoTime();
    var report = new BuildReport(InstantSource.system(), System::nanoTime);
    BuildResult result = build(plan, how, report.log());
    var summary = new BuildSummary(result, workshop.deliver(result), options.repository());
    summary.lines(System.nanoTime() - begin).forEach(out::println);
    Optional<Path> page = workshop.report(result, report);
    page.ifPresent(file -> out.println("report: " + file));
    out.flush();
    output
        .machines()
        .ifPresent(to -> to.println(BuildJson.of(result, report, options.repository(), page)));
    return summary;
  }

  private BuildResult build(Plan plan, BuildOptions how, BuildLog report)
      throws InterruptedException {
    try (Screen screen = output.screen(around.environment())) {
      var progress = new BuildProgress(screen, System::nanoTime);
      return workshop.build(plan, how, BuildLogs.of(List.of(progress, events.builds(), report)));
    }
  }
}
