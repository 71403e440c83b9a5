package org.kiln.cli.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The steps of a whole check, in their order: quick ones first. */
public final class Steps {
  private Steps() {}

  /**
   * Returns the steps.
   *
   * @param checkout the root of the checkout to check
   * @param results where {@code kiln test} writes JUnit XML, in a directory of its own
   * @throws IOException if the directory of checks can't be listed
   */
  public static List<Step> of(Path checkout, Path results) throws IOException {
    List<Step> steps = new ArrayList<>(scripts(checkout));
    steps.add(driver(checkout));
    steps.add(java(checkout));
    steps.add(kiln(checkout, Counter.STATUS, "build", "--plain"));
    var reports = new JunitReports(List.of(results.resolveSibling(".")));
    steps.add(kiln(checkout, reports, "test", "--plain", "--junit", results.toString()));
    return steps;
  }

  private static List<Step> scripts(Path checkout) throws IOException {
    try (Stream<Path> files = Files.list(checkout.resolve("launcher/checks"))) {
      return files.sorted().map(file -> script(checkout, file)).toList();
    }
  }

  private static Step script(Path checkout, Path file) {
    String name = checkout.relativize(file).toString().replaceAll(".*/|\\.sh$", "");
    return new Step(name, List.of(file.toString()), checkout, new NodeTestOutput());
  }

  private static Step driver(Path checkout) {
    return new Step(
        "compiler driver",
        List.of("python3", "-m", "unittest", "discover", "-s", "tests", "-t", "."),
        checkout.resolve("emsdk-docker/driver"),
        new UnittestOutput());
  }

  private static Step kiln(Path checkout, Counter counter, String... arguments) {
    var command = new ArrayList<>(List.of(checkout.resolve("kiln").toString()));
    command.addAll(List.of(arguments));
    return new Step("kiln " + arguments[0], command, checkout, counter);
  }

  private static Step java(Path checkout) {
    Path target = checkout.resolve("buildsys/target");
    return new Step(
        "maven verify",
        List.of("mvn", "-B", "-q", "-Dstyle.color=never", "verify"),
        checkout,
        new JunitReports(
            List.of(target.resolve("surefire-reports"), target.resolve("failsafe-reports"))));
  }
}
