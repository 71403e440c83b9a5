package org.kiln.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kiln.build.Plan;
import org.kiln.build.PlannedPackage;
import org.kiln.recipe.BuildType;
import org.kiln.verify.TestSubject;

/** The packages of one test run. */
final class PackageSubjects implements TestedBuild.Subjects {
  private final Plan plan;
  private final Plan build;

  /** Selects packages, and plans the build of them and of what their tests need. */
  PackageSubjects(Workshop workshop, List<String> selectors) {
    this.plan = workshop.plan(selectors, true);
    var all = new ArrayList<>(selectors);
    if (plan.targets().stream().map(plan::get).anyMatch(PackageSubjects::hasTestFile)) {
      all.add(TestSubject.PYTEST.text());
    }
    this.build = workshop.plan(all, true);
  }

  private static boolean hasTestFile(PlannedPackage planned) {
    return TestSubject.testFile(planned.recipe()).isPresent();
  }

  @Override
  public Plan plan() {
    return build;
  }

  /**
   * Returns the selected packages, as tests see them; what was not built is left out, and what
   * needs something for its tests that is left out.
   */
  List<TestSubject> of(BuildSummary built, Duration timeout) {
    return plan.targets().stream()
        .map(plan::get)
        .filter(planned -> planned.type() == BuildType.PACKAGE)
        .filter(planned -> !built.result().artifacts(planned.name()).isEmpty())
        .filter(planned -> built.result().leftOutForTests(planned).isEmpty())
        .map(planned -> subject(planned, built, timeout))
        .toList();
  }

  /** Returns whose tests are left out, for people. */
  List<String> leftOut(BuildSummary built) {
    return plan.targets().stream()
        .filter(name -> !built.result().artifacts(name).isEmpty())
        .flatMap(
            name ->
                built.result().leftOutForTests(plan.get(name)).stream()
                    .map(
                        need ->
                            "left out: the tests of %s (they need %s, which is left out)"
                                .formatted(name, need)))
        .toList();
  }

  private static TestSubject subject(PlannedPackage planned, BuildSummary built, Duration timeout) {
    return TestSubject.of(planned.recipe(), planned.release(), built.packages(), timeout);
  }
}
