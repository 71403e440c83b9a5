package org.kiln.recipe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kiln.python.VersionRange;
import org.kiln.yaml.Position;
import org.kiln.yaml.YamlNode;

/** Reads what a {@code suite.yaml} says of tests that do not pass. */
final class ExpectationReader {
  private static final Shape<List<Located<String>>> TESTS = new TestsShape();
  private static final Shape<Expectation.Kind> KIND =
      new ScalarShape<>(
          "one of " + String.join(", ", kinds()),
          scalar -> Expectation.Kind.find(scalar.text()),
          kinds());

  private final Problems problems;
  private final Map<String, Map<String, Position>> seen = new HashMap<>();

  ExpectationReader(Problems problems) {
    this.problems = problems;
  }

  private static List<String> kinds() {
    return Stream.of(Expectation.Kind.values()).map(Expectation.Kind::text).toList();
  }

  /** Reads the entries; those that are not right are among the problems. */
  List<Expectation> read(List<YamlNode> entries) {
    return entries.stream()
        .flatMap(entry -> Fields.of("an entry of expected", entry, problems).stream())
        .flatMap(this::read)
        .toList();
  }

  private Stream<Expectation> read(Fields fields) {
    List<Located<String>> tests = fields.require("test", TESTS).orElse(List.of());
    VersionRange python = fields.find("python", Shapes.PYTHON).orElse(VersionRange.ANY);
    Optional<Expectation.Kind> kind = fields.require("outcome", KIND);
    Optional<String> reason = fields.require("reason", Shapes.TEXT);
    fields.refuseOthers();
    tests.forEach(test -> refuseSecond(test, python));
    return kind.isPresent() && reason.isPresent()
        ? tests.stream().map(test -> expectation(test, python, kind.get(), reason.get()))
        : Stream.empty();
  }

  private static Expectation expectation(
      Located<String> test, VersionRange python, Expectation.Kind kind, String reason) {
    return new Expectation(
        test.position(), new TestPattern(test.value()), python, kind, reason.strip());
  }

  /** A test may stand here again only for other versions of Python. */
  private void refuseSecond(Located<String> test, VersionRange python) {
    Map<String, Position> versions = seen.computeIfAbsent(test.value(), t -> new HashMap<>());
    Set<String> same =
        python.text().isEmpty()
            ? versions.keySet()
            : Set.of(python.text(), VersionRange.ANY.text());
    versions.entrySet().stream()
        .filter(e -> same.contains(e.getKey()))
        .findFirst()
        .ifPresent(first -> refuse(test, first.getValue()));
    versions.putIfAbsent(python.text(), test.position());
  }

  private void refuse(Located<String> test, Position first) {
    problems.add(
        test.position(),
        "the test \"%s\" stands here again, after line %d".formatted(test.value(), first.line()),
        "each test once, or once for each range of python");
  }

  /** A pattern, or a list of them, each with its place. */
  private record TestsShape() implements Shape<List<Located<String>>> {
    private static final Shape<List<Located<String>>> LIST =
        new ListShape<>("patterns", Shapes.TEXT);

    @Override
    public String description() {
      return "a pattern, or " + LIST.description();
    }

    @Override
    public Optional<List<Located<String>>> read(String key, YamlNode node, Problems problems) {
      if (node instanceof YamlNode.Sequence) {
        return LIST.read(key, node, problems);
      }
      return Shapes.TEXT
          .read(key, node, problems)
          .map(test -> List.of(new Located<>(test, node.position())));
    }
  }
}
