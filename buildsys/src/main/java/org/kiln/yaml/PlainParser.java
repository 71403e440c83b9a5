package org.kiln.yaml;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** A parser that reports anchors and aliases, which no file of this project has. */
final class PlainParser extends ParserImpl {
  private final Path file;
  private final Consumer<YamlProblem> problems;

  PlainParser(
      StreamReader reader, LoaderOptions options, Path file, Consumer<YamlProblem> problems) {
    super(reader, options);
    this.file = file;
    this.problems = problems;
  }

  @Override
  public Event getEvent() {
    Event event = super.getEvent();
    if (event instanceof AliasEvent) {
      report(event, "an alias (*)");
    } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
      report(event, "an anchor (&)");
    }
    return event;
  }

  private void report(Event event, String what) {
    problems.accept(
        new YamlProblem(
            NodeConverter.position(file, event.getStartMark()),
            what + " is not allowed here",
            "the value itself, written out in each place"));
  }
}
