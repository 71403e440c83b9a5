package org.kiln.yaml;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** A parser that reports anchors and aliases, which no file of this project has. */
final class PlainParser extends ParserImpl {
  private static final int DEEPEST = 40;

  private final Path file;
  private final Consumer<YamlProblem> problems;
  private int depth;

  PlainParser(
      StreamReader reader, LoaderOptions options, Path file, Consumer<YamlProblem> problems) {
    super(reader, options);
    this.file = file;
    this.problems = problems;
  }

  @Override
  public Event getEvent() {
    Event event = super.getEvent();
    depth += event instanceof CollectionStartEvent ? 1 : 0;
    depth -= event instanceof CollectionEndEvent ? 1 : 0;
    if (depth > DEEPEST) {
      throw tooDeep(event);
    }
    if (event instanceof AliasEvent) {
      refuse(event, "an alias (*)");
    } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
      refuse(event, "an anchor (&)");
    }
    return event;
  }

  private TooDeepException tooDeep(Event event) {
    report(
        event,
        "values are nested more than " + DEEPEST + " deep",
        "fewer brackets or less indentation");
    return new TooDeepException();
  }

  private void refuse(Event event, String what) {
    report(event, what + " is not allowed here", "the value itself, written out in each place");
  }

  private void report(Event event, String what, String expected) {
    Position position = NodeConverter.position(file, event.getStartMark());
    problems.accept(new YamlProblem(position, what, expected));
  }

  /** Ends the reading of what others would only read by a stack as deep. */
  static final class TooDeepException extends YAMLException {
    private static final long serialVersionUID = 1L;

    TooDeepException() {
      super("too deep");
    }
  }
}
