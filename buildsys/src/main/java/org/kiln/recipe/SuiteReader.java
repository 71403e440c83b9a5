package org.kiln.recipe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kiln.yaml.Position;
import org.kiln.yaml.YamlDocument;
import org.kiln.yaml.YamlReader;

/** Reads a {@code suite.yaml}; docs/test-suites.md describes it. */
public final class SuiteReader {
  static final String FILE = "suite.yaml";
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final Shape<TestRunner> RUNNER =
      new ScalarShape<>(
          "one of " + String.join(", ", TestRunner.names()),
          scalar -> TestRunner.find(scalar.text()),
          TestRunner.names());
  private static final Shape<List<Located<String>>> PATHS =
      new ListShape<>("relative paths", Shapes.PATH_BELOW);
  private static final Shape<List<Located<String>>> TEXTS = new ListShape<>("texts", Shapes.TEXT);
  private static final Shape<List<Located<SuiteOption>>> OPTIONS =
      new ListShape<>("texts", new SuiteOptionShape());
  private static final Shape<List<Located<PackageName>>> NAMES =
      new ListShape<>("recipes' names, without versions", Shapes.NAME);
  private static final Shape<Duration> SECONDS =
      ScalarShape.of(
          "a number of seconds such as 120",
          text -> Optional.of(text).filter(t -> t.matches("[1-9]\\d{0,4}")).map(SuiteReader::time));

  private final Path file;
  private final Problems problems;

  private SuiteReader(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Returns the suite of a recipe; empty where there is no file for one.
   *
   * @throws RecipeException if there are problems
   */
  public static Optional<Suite> read(Recipe recipe) {
    Problems problems = new Problems();
    Optional<Suite> suite = read(recipe.directory().resolve(FILE), problems);
    problems.throwIfAny();
    return suite;
  }

  /** Reads a file; empty where there is none, or none that is right. */
  static Optional<Suite> read(Path file, Problems problems) {
    return Files.exists(file) ? new SuiteReader(file, problems).read() : Optional.empty();
  }

  private static Duration time(String seconds) {
    return Duration.ofSeconds(Long.parseLong(seconds));
  }

  private Optional<Suite> read() {
    int before = problems.size();
    YamlDocument document = YamlReader.read(file);
    document.problems().forEach(p -> problems.add(RecipeProblem.of(p)));
    Optional<Suite> suite =
        document.root().flatMap(root -> Fields.of("the suite", root, problems)).map(this::suite);
    if (suite.isEmpty() && problems.size() == before) {
      problems.add(Position.startOf(file), "the suite is nothing", "a mapping with the key paths");
    }
    return suite.filter(read -> problems.size() == before);
  }

  private Suite suite(Fields fields) {
    var suite =
        new Suite(
            fields.find("runner", RUNNER).orElse(TestRunner.PYTEST),
            values(fields.require("paths", PATHS)),
            values(fields.find("options", OPTIONS)),
            values(fields.find("fast", TEXTS)),
            values(fields.find("requires", NAMES)),
            fields.find("timeout", SECONDS).orElse(TIMEOUT),
            new ExpectationReader(problems).read(fields.items("expected")));
    fields.refuseOthers();
    return suite;
  }

  private static <T> List<T> values(Optional<List<Located<T>>> list) {
    return list.orElse(List.of()).stream().map(Located::value).toList();
  }
}
