package org.kiln.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiln.build.Plan;
import org.kiln.build.PlannedPackage;
import org.kiln.build.Planner;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Suite;
import org.kiln.recipe.SuiteReader;
import org.kiln.recipe.TestPattern;
import org.kiln.repository.Entry;
import org.kiln.toolchain.Line;
import org.kiln.verify.VerifyException;
import org.kiln.verify.suite.SuiteRun;

/** The packages whose own suites are run. */
final class SuiteSubjects implements TestedBuild.Subjects {
  private final Map<PlannedPackage, Suite> suites = new LinkedHashMap<>();
  private final Plan build;

  /**
   * Selects packages, and plans the build of them and of what their suites need.
   *
   * @throws VerifyException if a package that is named has no suite
   */
  SuiteSubjects(Workshop workshop, List<String> selectors) {
    boolean isEverything = selectors.equals(Planner.EVERYTHING);
    Plan plan = workshop.plan(selectors, true);
    for (PackageName target : plan.targets()) {
      add(plan.get(target), plan.line(), !isEverything);
    }
    this.build = workshop.plan(needs(), true);
  }

  private void add(PlannedPackage planned, Line line, boolean isCompulsory) {
    Optional<Suite> suite =
        SuiteReader.read(planned.recipe()).map(found -> found.on(line.python()));
    suite.ifPresent(found -> suites.put(planned, found));
    if (suite.isEmpty() && isCompulsory) {
      throw new VerifyException(
          "%s has no suite".formatted(planned.name()),
          "Write %s; docs/test-suites.md describes it."
              .formatted(planned.recipe().directory().resolve("suite.yaml")),
          null);
    }
  }

  private List<String> needs() {
    Stream<PackageName> needed =
        suites.entrySet().stream()
            .flatMap(
                e -> Stream.concat(Stream.of(e.getKey().name()), e.getValue().needs().stream()));
    return needed.map(PackageName::text).distinct().toList();
  }

  @Override
  public Plan plan() {
    return build;
  }

  /** Returns the runs of the suites; of what was not built there is none. */
  List<SuiteRun> of(
      BuildSummary built, List<TestPattern> matches, boolean withSlow, Path durations) {
    return suites.entrySet().stream()
        .filter(suite -> !built.result().artifacts(suite.getKey().name()).isEmpty())
        .map(
            suite ->
                new SuiteRun(
                    suite.getKey().name(),
                    suite.getValue(),
                    packages(suite.getKey(), suite.getValue(), built),
                    matches,
                    withSlow,
                    durations.resolve(suite.getKey().name() + ".json")))
        .toList();
  }

  private static List<PackageName> packages(
      PlannedPackage planned, Suite suite, BuildSummary built) {
    var packages = new ArrayList<>(List.of(planned.name()));
    Optional.ofNullable(built.packages().packages().get(planned.name()))
        .filter(Entry::unvendoredTests)
        .ifPresent(entry -> packages.add(Entry.testsOf(entry.name())));
    packages.addAll(planned.release().tests().requires());
    packages.addAll(suite.needs());
    return packages.stream().distinct().toList();
  }
}
