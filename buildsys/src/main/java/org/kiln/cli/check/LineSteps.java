package org.kiln.cli.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kiln.toolchain.Line;

/**
 * The steps that check a line: its packages and its runtime.
 *
 * @param checkout the root of the checkout to check
 * @param results a directory for what steps leave to others
 * @param isLight whether packages are left out that take long to build and are not in the cache
 * @param sources options that name directories instead of sources
 */
public record LineSteps(
    Path checkout, Path results, Line line, boolean isLight, List<String> sources) {
  private static final String CORPUS = "corpus";

  /** Copies the options. */
  public LineSteps {
    sources = List.copyOf(sources);
  }

  /** Returns the steps in their order; quick ones first. */
  public List<Step> all() {
    return List.of(build(), corpus(), runtime(), test());
  }

  /**
   * Returns the step that only tells that the line is left out.
   *
   * @param why in half a sentence
   */
  public Step leftOut(String why) {
    String text = "left out: the line %s (%s)".formatted(line.name(), why);
    return new Step(
        "line " + line.name(),
        List.of("sh", "-c", "echo \"$1\"; exit " + Outcome.SKIPPED, "sh", text),
        checkout,
        Counter.STATUS);
  }

  /** All recipes, but for the heavy ones in a light check. */
  Step build() {
    return packages("build", Counter.STATUS, List.of());
  }

  /** The packages' tests in Node and in Chromium. */
  Step test() {
    Path reports = results.resolve("packages").resolve(line.name());
    return packages(
        "test",
        new JunitReports(List.of(reports)),
        List.of("--junit", reports.resolve("junit.xml").toString()));
  }

  private Step packages(String command, Counter counter, List<String> options) {
    var arguments = new ArrayList<>(options);
    if (isLight) {
      arguments.add("--light");
    }
    return kiln(command, command, counter, arguments);
  }

  /** The side modules that the runtime's tests load have a recipe beside them. */
  Step corpus() {
    return built(CORPUS, "runtime-tests");
  }

  /** The driver's tests in the toolchain image are a build: done again where something changed. */
  Step integration() {
    return built("integration", "emsdk-docker/driver");
  }

  private Step built(String name, String recipes) {
    return kiln(
        "build " + name,
        "build",
        Counter.STATUS,
        List.of(
            name,
            "--recipes",
            checkout.resolve("recipes").toString(),
            "--recipes",
            checkout.resolve(recipes).toString(),
            "--repository",
            results.resolve(name).toString()));
  }

  private Step kiln(String name, String command, Counter counter, List<String> arguments) {
    var all = new ArrayList<>(List.of(checkout.resolve("kiln").toString(), command, "--plain"));
    all.addAll(List.of("--line", line.name()));
    all.addAll(sources);
    all.addAll(arguments);
    return new Step(titled("kiln " + name), all, checkout, counter);
  }

  private String titled(String name) {
    return line.equals(Line.CP313) ? name : name + " " + line.name();
  }

  /** The tests of the runtime, without those of the program. */
  private Step runtime() {
    var maven =
        new Maven(checkout)
            .with("kiln.repository", checkout.resolve("repository").resolve(line.name()))
            .with("kiln.corpus", corpusDirectory());
    return maven.step(titled("runtime tests"), "runtime-tests");
  }

  /** Returns where the side modules are, once they are built. */
  Path corpusDirectory() {
    return results.resolve(CORPUS).resolve(line.name());
  }
}
