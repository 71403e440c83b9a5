package org.kiln.repository;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The pages of a simple index in JSON (PEP 691, version 1.1 of PEP 700). */
final class SimpleJson {
  private SimpleJson() {}

  /** Returns the page of all projects. */
  static String projects(List<Entry> wheels) {
    ObjectNode page = page();
    var projects = page.putArray("projects");
    wheels.forEach(entry -> projects.addObject().put("name", entry.name().text()));
    return page.toPrettyString() + "\n";
  }

  /** Returns the page of one project, with its file. */
  static String project(ProjectFile file) {
    Entry entry = file.entry();
    CoreMetadata metadata = file.metadata();
    ObjectNode page = page().put("name", entry.name().text());
    page.putArray("versions").add(entry.version());
    ObjectNode node = page.putArray("files").addObject();
    node.put("filename", entry.fileName()).put("url", file.url());
    node.putObject("hashes").put("sha256", entry.sha256().hex());
    metadata.requiresPython().ifPresent(python -> node.put("requires-python", python));
    node.put("size", entry.size());
    node.putObject("core-metadata").put("sha256", metadata.sha256().hex());
    return page.toPrettyString() + "\n";
  }

  private static ObjectNode page() {
    ObjectNode page = RepositoryJson.MAPPER.createObjectNode();
    page.putObject("meta").put("api-version", "1.1");
    return page;
  }
}
