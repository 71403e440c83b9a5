package org.kiln.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiln.yaml.YamlNode.Mapping;
import org.kiln.yaml.YamlNode.Scalar;
import org.kiln.yaml.YamlNode.Sequence;

final class YamlReaderTest {
  @TempDir private Path directory;

  private YamlDocument read(String text) throws IOException {
    return YamlReader.read(Files.writeString(directory.resolve("x.yaml"), text));
  }

  private List<String> problems(String text) throws IOException {
    return read(text).problems().stream()
        .map(YamlProblem::toString)
        .map(p -> p.substring(p.indexOf("x.yaml")))
        .toList();
  }

  private Mapping mapping(String text) throws IOException {
    return (Mapping) read(text).root().orElseThrow();
  }

  @Test
  void readWhenNestedKeepsPositions() throws IOException {
    Mapping root = mapping("a: 1\nlist:\n  - x\n  - 'y'\n");
    Sequence list = (Sequence) root.find("list").orElseThrow();
    assertThat(root.entries().get(1).position()).hasToString(directory + "/x.yaml:2:1");
    assertThat(list.items().get(1).position()).hasToString(directory + "/x.yaml:4:5");
  }

  @ParameterizedTest
  @CsvSource({
    "1.10, NUMBER",
    "1.2.3, TEXT",
    "'\"1\"', TEXT",
    "true, FLAG",
    "~, NULL",
    "2021-01-01, TEXT",
    "x, TEXT"
  })
  void readWhenScalarKeepsSpellingAndType(String written, Scalar.Type type) throws IOException {
    Scalar value = (Scalar) mapping("a: " + written).find("a").orElseThrow();
    assertThat(value.type()).isEqualTo(type);
    assertThat(value.text()).isEqualTo(written.replace("\"", ""));
  }

  @Test
  void readWhenEmptyHasNoRootAndNoProblem() throws IOException {
    assertThat(read("# nothing\n")).isEqualTo(new YamlDocument(Optional.empty(), List.of()));
  }

  @Test
  void readWhenKeysRepeatReportsEachAndKeepsTheFirst() throws IOException {
    assertThat(problems("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n"))
        .containsExactly(
            "x.yaml:4:3: the key \"c\" stands here twice; expected each key once",
            "x.yaml:5:1: the key \"a\" stands here twice; expected each key once");
    assertThat(((Scalar) mapping("a: 1\na: 3\n").find("a").orElseThrow()).text()).isEqualTo("1");
  }

  @Test
  void readWhenTabIndentsSaysSo() throws IOException {
    assertThat(problems("a:\n\tb: 1\n"))
        .containsExactly("x.yaml:2:1: a tab in the indentation; expected spaces");
  }

  @Test
  void readWhenAnchorsReportsAll() throws IOException {
    assertThat(problems("a: &x [1]\nb: *x\n"))
        .containsExactly(
            "x.yaml:1:4: an anchor (&) is not allowed here; expected the value itself, written out"
                + " in each place",
            "x.yaml:2:4: an alias (*) is not allowed here; expected the value itself, written out"
                + " in each place");
  }

  @Test
  void readWhenAnchorContainsItselfEnds() throws IOException {
    assertThat(problems("&x [*x]\n")).hasSize(2);
  }

  @Test
  void readWhenTaggedReportsTheTag() throws IOException {
    assertThat(problems("a: !env HOME\n"))
        .containsExactly(
            "x.yaml:1:4: the tag !env is not allowed here; expected a value without a tag");
  }

  @Test
  void readWhenColonInTextExpectsQuotes() throws IOException {
    assertThat(problems("a: b: c\n"))
        .containsExactly(
            "x.yaml:1:5: not YAML: mapping values are not allowed here; expected quotes around a"
                + " text that contains \": \"");
  }

  @Test
  void readWhenKeyIsAListReportsIt() throws IOException {
    assertThat(problems("? [a]\n: 1\n"))
        .containsExactly("x.yaml:1:3: a key is not plain text; expected \"key: value\"");
  }

  @Test
  void readWhenControlCharacterReportsIt() throws IOException {
    assertThat(problems("a: 1\nb: \u0007\n"))
        .containsExactly(
            "x.yaml:2:4: a character that YAML does not allow; expected printable characters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: {b: 1, ]|x.yaml:1:11: not YAML: found ']'; expected a value",
        "a: {b: 1|x.yaml:1:9: not YAML: found <stream end>; expected ',' or '}'",
        "a: @b|x.yaml:1:4: not YAML: a text begins with @; expected quotes around the text",
        "a: - b|x.yaml:1:4: not YAML: sequence entries are not allowed here; expected the list on lines of its own"
      })
  void readWhenSyntaxIsWrongSaysWhatToDo(String text, String problem) throws IOException {
    assertThat(problems(text)).containsExactly(problem);
  }

  @Test
  void readWhenNothingClosesAQuotePointsToWhereItOpens() throws IOException {
    assertThat(problems("a:\n  b: \"x\n  c: 1\n"))
        .containsExactly(
            "x.yaml:2:6: not YAML: found unexpected end of stream; expected a closing quote");
  }

  @Test
  void readWhenNestedTooDeeplyPointsToTheFirstThatIs() throws IOException {
    assertThat(problems("a:\n  " + "[".repeat(5000)))
        .containsExactly(
            "x.yaml:2:42: values are nested more than 40 deep; expected fewer brackets or less"
                + " indentation");
  }

  @Test
  void readWhenTheFileIsLargerThanAnyOneReadsNothingOfIt() throws IOException {
    assertThat(problems("#" + "x".repeat(1_000_000)))
        .containsExactly("x.yaml:1:1: the file is too large; expected at most 1 MB");
  }

  @Test
  void readWhenNotUtf8ReportsIt() throws IOException {
    Files.write(directory.resolve("x.yaml"), "a: é".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(YamlReader.read(directory.resolve("x.yaml")).problems())
        .singleElement()
        .asString()
        .endsWith("x.yaml:1:1: the file is not UTF-8; expected text in UTF-8");
  }

  @Test
  void readWhenAbsentReportsIt() {
    assertThat(YamlReader.read(directory.resolve("absent.yaml")).problems())
        .singleElement()
        .asString()
        .contains("absent.yaml:1:1: the file cannot be read");
  }
}
