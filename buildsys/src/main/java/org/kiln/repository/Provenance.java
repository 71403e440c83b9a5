package org.kiln.repository;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kiln.build.ActionResult;

/**
 * Says what a file was built from: an in-toto statement with SLSA provenance
 * (https://slsa.dev/spec/v1.0/provenance). It is not signed; who publishes a repository may do
 * that.
 */
final class Provenance {
  /** How the name of the file with it ends. */
  static final String ENDING = ".provenance.json";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HOST = "host ";
  private static final String REQUIREMENTS = "build requirements";

  /** What the key of an action says of what came in, beside host dependencies. */
  private static final Set<String> DIGESTS = Set.of("source", "toolchain");

  private final SortedMap<String, JsonNode> inputs = new TreeMap<>();

  private Provenance(ActionResult action) {
    for (String line : action.inputs().lines().toList()) {
      int colon = line.indexOf(": ");
      inputs.put(line.substring(0, colon), parsed(line.substring(colon + 2)));
    }
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not the value of an input: " + json, e);
    }
  }

  /** Returns the statement about a package's file as JSON; the same for the same inputs. */
  static String text(Entry entry, ActionResult action) {
    ObjectNode statement = JSON.createObjectNode();
    statement.put("_type", "https://in-toto.io/Statement/v1");
    ObjectNode subject = statement.putArray("subject").addObject().put("name", entry.fileName());
    subject.putObject("digest").put("sha256", entry.sha256().hex());
    statement.put("predicateType", "https://slsa.dev/provenance/v1");
    new Provenance(action).describe(statement.putObject("predicate"));
    return statement.toPrettyString() + "\n";
  }

  private void describe(ObjectNode predicate) {
    ObjectNode build = predicate.putObject("buildDefinition");
    build.put("buildType", "urn:kiln:action:" + inputs.get("schema"));
    ObjectNode parameters = build.putObject("externalParameters");
    ObjectNode internal = build.putObject("internalParameters");
    ArrayNode dependencies = build.putArray("resolvedDependencies");
    inputs.forEach(
        (name, value) -> {
          if (name.startsWith(HOST) || DIGESTS.contains(name)) {
            digest(dependencies, name.replaceFirst("^" + HOST, ""), value.asText());
          } else if (name.equals(REQUIREMENTS)) {
            value.forEach(wheel -> requirement(dependencies, wheel));
          } else if (name.startsWith("phase ")) {
            internal.set(name, value);
          } else {
            parameters.set(name, value);
          }
        });
    predicate.putObject("runDetails").putObject("builder").put("id", "urn:kiln");
  }

  private static void digest(ArrayNode dependencies, String name, String sha256) {
    dependencies.addObject().put("name", name).putObject("digest").put("sha256", sha256);
  }

  private static void requirement(ArrayNode dependencies, JsonNode wheel) {
    String[] words = wheel.asText().split(" ", 2);
    digest(dependencies, words[0], words[words.length - 1].replaceFirst("^sha256:", ""));
  }
}
