package org.kiln.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.composer.ComposerException;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads a YAML file without interpreting it: anchors, tags and repeated keys are problems. */
public final class YamlReader {
  private static final int LARGEST = 1_000_000;

  private final Path file;
  private final List<YamlProblem> problems = new ArrayList<>();

  private YamlReader(Path file) {
    this.file = file;
  }

  /** Reads a file. All that can go wrong is in the result's problems. */
  public static YamlDocument read(Path file) {
    YamlReader reader = new YamlReader(file);
    return new YamlDocument(reader.root(), reader.problems);
  }

  /** Reads a text as if a file had it. */
  public static YamlDocument read(Path file, String text) {
    YamlReader reader = new YamlReader(file);
    return new YamlDocument(reader.root(text), reader.problems);
  }

  private Optional<YamlNode> root() {
    try {
      return isOfBearableSize(Files.size(file)) ? root(Files.readString(file)) : Optional.empty();
    } catch (CharacterCodingException e) {
      report(Position.startOf(file), "the file is not UTF-8", "text in UTF-8");
    } catch (IOException e) {
      report(Position.startOf(file), "the file cannot be read (" + e + ")", "a readable file");
    }
    return Optional.empty();
  }

  private boolean isOfBearableSize(long size) {
    if (size > LARGEST) {
      report(Position.startOf(file), "the file is too large", "at most 1 MB");
    }
    return size <= LARGEST;
  }

  private Optional<YamlNode> root(String text) {
    if (!isOfBearableSize(text.length())) {
      return Optional.empty();
    }
    try {
      Optional<Node> root = compose(text);
      // A node that is its own alias has no end.
      return problems.isEmpty()
          ? root.map(new NodeConverter(file, problems)::convert)
          : Optional.empty();
    } catch (ReaderException e) {
      reportUnprintable(text);
    } catch (PlainParser.TooDeepException e) {
      return Optional.empty(); // It has been reported.
    } catch (MarkedYAMLException e) {
      report(e);
    } catch (YAMLException e) {
      report(Position.startOf(file), "not YAML: " + e.getMessage(), "a YAML document");
    }
    return Optional.empty();
  }

  private Optional<Node> compose(String text) {
    var options = new LoaderOptions();
    var reader = new StreamReader(new StringReader(text));
    var parser = new PlainParser(reader, options, file, problems::add);
    return Optional.ofNullable(new Composer(parser, new Resolver(), options).getSingleNode());
  }

  /** An alias of an anchor that does not exist has been reported as an alias. */
  private void report(MarkedYAMLException error) {
    if (problems.isEmpty() || !(error instanceof ComposerException)) {
      problems.add(SyntaxProblem.of(file, error));
    }
  }

  /** The library reports such a character without its line. */
  private void reportUnprintable(String text) {
    String[] lines = text.split("\\R", -1);
    for (int line = 0; line < lines.length; line++) {
      int[] characters = lines[line].codePoints().toArray();
      int column =
          IntStream.range(0, characters.length)
              .filter(i -> !StreamReader.isPrintable(characters[i]))
              .findFirst()
              .orElse(-1);
      if (column >= 0) {
        Position position = new Position(file, line + 1, column + 1);
        report(position, "a character that YAML does not allow", "printable characters");
        return;
      }
    }
  }

  private void report(Position position, String what, String expected) {
    problems.add(new YamlProblem(position, what, expected));
  }
}
