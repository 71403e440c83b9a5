package org.kiln.cli.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The steps of a whole check.
 *
 * @param checkout the root of the checkout to check
 * @param results a directory for what steps leave to others
 * @param isLight whether packages are left out that take long to build and are not in the cache
 */
public record Steps(Path checkout, Path results, boolean isLight) {
  private static final String CORPUS = "corpus";

  /**
   * Returns the steps in their order: quick ones first.
   *
   * @throws IOException if the directory of checks can't be listed
   */
  public List<Step> all() throws IOException {
    List<Step> steps = new ArrayList<>(scripts());
    steps.add(driver());
    steps.add(kiln("kiln lint", Counter.STATUS, List.of("lint")));
    steps.add(packages("build", Counter.STATUS));
    steps.add(integration());
    steps.add(corpus());
    steps.add(java());
    Path reports = results.resolve("packages");
    steps.add(
        packages(
            "test",
            new JunitReports(List.of(reports)),
            "--junit",
            reports.resolve("junit.xml").toString()));
    return steps;
  }

  private List<Step> scripts() throws IOException {
    try (Stream<Path> files = Files.list(checkout.resolve("launcher/checks"))) {
      return files.sorted().map(this::script).toList();
    }
  }

  private Step script(Path file) {
    String name = checkout.relativize(file).toString().replaceAll(".*/|\\.sh$", "");
    return new Step(name, List.of(file.toString()), checkout, new NodeTestOutput());
  }

  private Step driver() {
    return new Step(
        "compiler driver",
        List.of("python3", "-m", "unittest", "discover", "-s", "tests", "-t", "."),
        checkout.resolve("emsdk-docker/driver"),
        new UnittestOutput());
  }

  private Step kiln(String name, Counter counter, List<String> arguments) {
    var command = new ArrayList<>(List.of(checkout.resolve("kiln").toString()));
    command.addAll(arguments);
    return new Step(name, command, checkout, counter);
  }

  /** All recipes, but for the heavy ones in a light check. */
  private Step packages(String command, Counter counter, String... options) {
    var arguments = new ArrayList<>(List.of(command, "--plain"));
    arguments.addAll(List.of(options));
    if (isLight) {
      arguments.add("--light");
    }
    return kiln("kiln " + command, counter, arguments);
  }

  /** The side modules that the runtime's tests load have a recipe beside them. */
  private Step corpus() {
    return built(CORPUS, "runtime-tests");
  }

  /** The driver's tests in the toolchain image are a build: done again where something changed. */
  private Step integration() {
    return built("integration", "emsdk-docker/driver");
  }

  private Step built(String name, String recipes) {
    return kiln(
        "kiln build " + name,
        Counter.STATUS,
        List.of(
            "build",
            name,
            "--plain",
            "--recipes",
            checkout.resolve("recipes").toString(),
            "--recipes",
            checkout.resolve(recipes).toString(),
            "--repository",
            results.resolve(name).toString()));
  }

  private Step java() {
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
