package org.kiln.cli.check;

import java.nio.file.Path;
import java.util.List;

/** The steps of a whole check, in their order. */
public final class Steps {
  private Steps() {}

  /**
   * Returns the steps.
   *
   * @param checkout the root of the checkout to check
   */
  public static List<Step> of(Path checkout) {
    return List.of(java(checkout));
  }

  private static Step java(Path checkout) {
    Path target = checkout.resolve("buildsys/target");
    return new Step(
        "maven verify",
        List.of("mvn", "-B", "-q", "verify"),
        checkout,
        new JunitReports(
            List.of(target.resolve("surefire-reports"), target.resolve("failsafe-reports"))));
  }
}
