package org.kiln.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kiln.build.Explanation;
import org.kiln.build.InputChange;

/** Explanations for machines; docs/caching.md describes the format. */
final class WhyJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private WhyJson() {}

  /** Returns a JSON array, one object for each package. */
  static String of(List<Explanation> explanations) {
    return array(explanations.stream().map(WhyJson::node).toList()).toPrettyString();
  }

  private static ObjectNode node(Explanation explanation) {
    ObjectNode node = JSON.createObjectNode();
    node.put("package", explanation.name().text());
    node.put("version", explanation.version());
    node.put("state", explanation.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    node.put("key", explanation.key());
    put(node, "made", explanation.made().map(Instant::toString));
    explanation.compared().ifPresent(compared -> node.set("compared-with", node(compared)));
    node.set("changes", changes(explanation.changes()));
    ArrayNode lost = node.putArray("lost");
    explanation.lost().forEach(lost::add);
    node.set("awaited", array(explanation.awaited().stream().map(WhyJson::node).toList()));
    return node;
  }

  private static ObjectNode node(Explanation.Compared compared) {
    ObjectNode node = JSON.createObjectNode();
    node.put("key", compared.key());
    put(node, "made", compared.made().map(Instant::toString));
    return node;
  }

  private static ArrayNode changes(List<InputChange> changes) {
    return array(changes.stream().map(WhyJson::node).toList());
  }

  private static ObjectNode node(InputChange change) {
    ObjectNode node = JSON.createObjectNode();
    node.put("input", change.input());
    put(node, "part", change.part());
    put(node, "old", change.old());
    put(node, "new", change.now());
    change.cause().ifPresent(cause -> node.set("because", node(cause)));
    return node;
  }

  private static ObjectNode node(InputChange.Cause cause) {
    ObjectNode node = JSON.createObjectNode();
    node.put("old", cause.old());
    node.put("new", cause.now());
    node.set("changes", changes(cause.changes()));
    return node;
  }

  private static void put(ObjectNode node, String name, Optional<String> value) {
    value.ifPresent(text -> node.put(name, text));
  }

  private static ArrayNode array(List<ObjectNode> nodes) {
    return JSON.createArrayNode().addAll(nodes);
  }
}
