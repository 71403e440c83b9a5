package org.kiln.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads a YAML file without interpreting it: anchors, tags and repeated keys are problems. */
public final class YamlReader {
  private final Path file;
  private final List<YamlProblem> problems = new ArrayList<>();

  private YamlReader(Path file) {
    this.file = file;
  }

  /** Reads a file. All that can go wrong is in the result's problems. */
  public static YamlDocument read(Path file) {
    YamlReader reader = new YamlReader(file);
    return new YamlDocument(reader.root(() -> Files.readString(file)), reader.problems);
  }

  /** Reads a text as if a file had it. */
  public static YamlDocument read(Path file, String text) {
    YamlReader reader = new YamlReader(file);
    return new YamlDocument(reader.root(() -> text), reader.problems);
  }

  /** Gives the text. */
  @FunctionalInterface
  private interface Content {
    String read() throws IOException;
  }

  private Optional<YamlNode> root(Content content) {
    try {
      return parse(content.read());
    } catch (CharacterCodingException e) {
      report(Position.startOf(file), "the file is not UTF-8", "text in UTF-8");
    } catch (IOException e) {
      report(Position.startOf(file), "the file cannot be read (" + e + ")", "a readable file");
    } catch (MarkedYAMLException e) {
      problems.add(SyntaxProblem.of(file, e));
    } catch (YAMLException e) {
      report(Position.startOf(file), "not YAML: " + e.getMessage(), "a YAML document");
    }
    return Optional.empty();
  }

  private Optional<YamlNode> parse(String text) {
    if (hasUnprintable(text)) {
      return Optional.empty();
    }
    Yaml yaml = new Yaml(new LoaderOptions());
    yaml.parse(new StringReader(text)).forEach(this::refuseAnchors);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    Node root = yaml.compose(new StringReader(text));
    return Optional.ofNullable(root).map(new NodeConverter(file, problems)::convert);
  }

  /** The library would report such a character without its line. */
  private boolean hasUnprintable(String text) {
    int line = 1;
    for (String content : text.split("\\R", -1)) {
      OptionalInt column = unprintable(content);
      if (column.isPresent()) {
        Position position = new Position(file, line, column.getAsInt() + 1);
        report(position, "a character that YAML does not allow", "printable characters");
        return true;
      }
      line++;
    }
    return false;
  }

  private static OptionalInt unprintable(String line) {
    int[] characters = line.codePoints().toArray();
    return IntStream.range(0, characters.length)
        .filter(i -> !StreamReader.isPrintable(characters[i]))
        .findFirst();
  }

  private void refuseAnchors(Event event) {
    boolean isAnchor = event instanceof NodeEvent node && node.getAnchor() != null;
    if (isAnchor || event instanceof AliasEvent) {
      String what = event instanceof AliasEvent ? "an alias (*)" : "an anchor (&)";
      report(
          NodeConverter.position(file, event.getStartMark()),
          what + " is not allowed here",
          "the value itself, written out in each place");
    }
  }

  private void report(Position position, String what, String expected) {
    problems.add(new YamlProblem(position, what, expected));
  }
}
