package org.kiln.cli.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The steps of a whole check, in their order: quick ones first. */
public final class Steps {
  private static final String CORPUS = "corpus";

  private Steps() {}

  /**
   * Returns the steps.
   *
   * @param checkout the root of the checkout to check
   * @param results a directory for what steps leave to others
   * @throws IOException if the directory of checks can't be listed
   */
  public static List<Step> of(Path checkout, Path results) throws IOException {
    List<Step> steps = new ArrayList<>(scripts(checkout));
    steps.add(driver(checkout));
    steps.add(kiln(checkout, Counter.STATUS, "lint"));
    steps.add(kiln(checkout, Counter.STATUS, "build", "--plain"));
    steps.add(corpus(checkout, results));
    steps.add(java(checkout, results));
    steps.add(packages(checkout, results));
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

  /** The side modules that the runtime's tests load have a recipe beside them. */
  private static Step corpus(Path checkout, Path results) {
    Step build =
        kiln(
            checkout,
            Counter.STATUS,
            "build",
            "corpus",
            "--plain",
            "--recipes",
            checkout.resolve("recipes").toString(),
            "--recipes",
            checkout.resolve("runtime-tests").toString(),
            "--repository",
            results.resolve(CORPUS).toString());
    return new Step("kiln build corpus", build.command(), checkout, build.counter());
  }

  private static Step packages(Path checkout, Path results) {
    Path reports = results.resolve("packages");
    return kiln(
        checkout,
        new JunitReports(List.of(reports)),
        "test",
        "--plain",
        "--junit",
        reports.resolve("junit.xml").toString());
  }

  private static Step java(Path checkout, Path results) {
    List<Path> reports =
        Stream.of("buildsys", "runtime-tests")
            .map(module -> checkout.resolve(module).resolve("target"))
            .flatMap(
                target -> Stream.of("surefire-reports", "failsafe-reports").map(target::resolve))
            .toList();
    List<String> command =
        List.of(
            "mvn",
            "-B",
            "-q",
            "-Dstyle.color=never",
            // Its reports tell of failures; a failed unit test shall not hide the others' results.
            "-Dmaven.test.failure.ignore=true",
            "-Dkiln.corpus=" + results.resolve(CORPUS).resolve("cp313"),
            "verify");
    return new Step("maven verify", command, checkout, new JunitReports(reports));
  }
}
