package org.kiln.cli.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The steps that check the checkout itself, and the default line.
 *
 * @param checkout the root of the checkout to check
 * @param line those of the default line
 */
public record Steps(Path checkout, LineSteps line) {
  /**
   * Returns the steps in their order: quick ones first.
   *
   * @throws IOException if the directory of checks can't be listed
   */
  public List<Step> all() throws IOException {
    List<Step> steps = new ArrayList<>(scripts());
    steps.add(unittests("compiler driver", "driver"));
    steps.add(unittests("wheel builder", "build"));
    steps.add(lint());
    steps.add(line.build());
    steps.add(line.integration());
    steps.add(line.corpus());
    // The runtime's tests are among them.
    steps.add(new Maven(checkout).with("kiln.corpus", line.corpusDirectory()).everything());
    steps.add(line.test());
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

  /** The own tests of a part of the toolchain image, which need no image. */
  private Step unittests(String name, String directory) {
    return new Step(
        name,
        List.of("python3", "-m", "unittest", "discover", "-s", "tests", "-t", "."),
        checkout.resolve("emsdk-docker").resolve(directory),
        new UnittestOutput());
  }

  private Step lint() {
    List<String> command = List.of(checkout.resolve("kiln").toString(), "lint");
    return new Step("kiln lint", command, checkout, Counter.STATUS);
  }
}
