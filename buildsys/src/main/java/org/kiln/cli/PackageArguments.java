package org.kiln.cli;

import java.util.ArrayList;
import java.util.List;
import org.kiln.build.Planner;
import picocli.CommandLine.Parameters;

/** Which packages a command is for. */
final class PackageArguments {
  @Parameters(
      paramLabel = "PACKAGE",
      arity = "0..*",
      completionCandidates = RecipeNames.class,
      description = "Names, or tag:<tag>; everything if none is given.")
  private List<String> packages = new ArrayList<>();

  /** Returns what selects the packages, never nothing. */
  List<String> selectors() {
    return packages.isEmpty() ? Planner.EVERYTHING : packages;
  }
}
