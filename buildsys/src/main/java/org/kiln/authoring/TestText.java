package org.kiln.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The text of a package's first test: what can be said of it without knowing what it is for. */
final class TestText {
  private static final String EVERY_MODULE =
      """
      def modules():
          names = [module.name for module in pkgutil.walk_packages(%1$s.__path__, "%1$s.")]
          return [name for name in names if not {"__main__", "conftest", "tests"} & set(name.split("."))]


      @pytest.mark.parametrize("name", modules())
      def test_module_imports(name):
          try:
              importlib.import_module(name)
          except ModuleNotFoundError as error:
              if error.name.startswith("%1$s"):
                  raise
              pytest.skip(f"{error.name} is not there, which may be optional")
      """;

  private static final String OWN_MODULE =
      """
      def test_module_is_that_of_the_distribution():
          files = importlib.metadata.files("%2$s")
          assert any(file.locate().samefile(%1$s.__file__) for file in files)
      """;

  private static final String EXTENSIONS =
      """
      @pytest.mark.parametrize(%s)
      def test_extension_module_is_compiled(name):
          assert importlib.import_module(name).__file__.endswith(".so")
      """;

  // Lines have 120 characters at most.
  private static final int LONGEST_LIST = 95;
  private static final int LONGEST_SUMMARY = 110;

  private final Facts facts;
  private final String main;

  private TestText(Facts facts) {
    this.facts = facts;
    this.main = facts.modules().topLevel().get(0);
  }

  /** Returns the text of {@code test_<name>.py}. */
  static String of(Facts facts) {
    return new TestText(facts).text();
  }

  private String text() {
    List<String> tests = tests();
    return "\"\"\""
        + docstring()
        + "\"\"\"\n\n"
        + imports(tests)
        + "\n\n"
        + String.join("\n\n", tests);
  }

  private String docstring() {
    String summary = facts.summary().replace('\\', '/').replace('"', '\'');
    return (summary.length() < LONGEST_SUMMARY ? summary : facts.name().text()) + ".";
  }

  private List<String> tests() {
    var tests = new ArrayList<String>();
    boolean isPackage = facts.modules().packages().contains(main);
    tests.add((isPackage ? EVERY_MODULE : OWN_MODULE).formatted(main, facts.name()));
    if (!facts.modules().extensions().isEmpty()) {
      tests.add(EXTENSIONS.formatted(extensions()));
    }
    return tests;
  }

  private String extensions() {
    List<String> names = facts.modules().extensions().stream().map(n -> '"' + n + '"').toList();
    String line = "\"name\", [" + String.join(", ", names) + "]";
    return line.length() < LONGEST_LIST
        ? line
        : names.stream()
            .map(name -> "        " + name + ",\n")
            .collect(Collectors.joining("", "\n    \"name\",\n    [\n", "    ],\n"));
  }

  /** The standard library's modules come first, then the others, each group sorted. */
  private String imports(List<String> tests) {
    String body = String.join("", tests);
    var standard = new TreeSet<String>();
    List.of("importlib.metadata", "pkgutil").stream().filter(body::contains).forEach(standard::add);
    if (body.contains("importlib.import_module")) {
      standard.add("importlib");
    }
    var others = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    others.add(main);
    if (body.contains("pytest")) {
      others.add("pytest");
    }
    return lines(standard) + "\n" + lines(others);
  }

  private static String lines(Set<String> modules) {
    return modules.stream().map(m -> "import " + m + "\n").collect(Collectors.joining());
  }
}
