package org.kiln.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kiln.build.Plan;
import org.kiln.recipe.RecipeProblem;

/**
 * What {@code kiln lint} found, for machines.
 *
 * @param recipes how many were read without problems
 * @param problems what keeps recipes from being used
 * @param advice what could be better
 * @param leftOut recipes that are not built, with the reason, for each line
 */
record LintReport(
    int recipes,
    List<Remark> problems,
    List<Remark> advice,
    SortedMap<String, SortedMap<String, String>> leftOut) {
  /**
   * Something in a recipe.
   *
   * @param line counted from 1
   * @param column counted from 1
   * @param suggestion the word that was probably meant
   */
  record Remark(
      Path file, int line, int column, String what, String expected, Optional<String> suggestion) {
    static Remark of(RecipeProblem problem) {
      return new Remark(
          problem.position().file(),
          problem.position().line(),
          problem.position().column(),
          problem.what(),
          problem.expected(),
          problem.suggestion());
    }
  }

  static LintReport of(int recipes, List<RecipeProblem> advice, List<Plan> plans) {
    var leftOut = new TreeMap<String, SortedMap<String, String>>();
    for (Plan plan : plans) {
      var ofLine = new TreeMap<String, String>();
      plan.skipped().forEach((name, why) -> ofLine.put(name.text(), why));
      leftOut.put(plan.line().name(), ofLine);
    }
    return new LintReport(recipes, List.of(), advice.stream().map(Remark::of).toList(), leftOut);
  }

  static LintReport ofProblems(List<RecipeProblem> problems) {
    return new LintReport(
        0, problems.stream().map(Remark::of).toList(), List.of(), new TreeMap<>());
  }
}
