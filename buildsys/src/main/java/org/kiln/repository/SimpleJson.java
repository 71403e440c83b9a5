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
  static String project(Entry entry, CoreMetadata metadata) {
    ObjectNode page = page().put("name", entry.name().text());
    page.putArray("versions").add(entry.version());
    ObjectNode file = page.putArray("files").addObject();
    file.put("filename", entry.fileName()).put("url", SimpleIndex.url(entry));
    file.putObject("hashes").put("sha256", entry.sha256().hex());
    metadata.requiresPython().ifPresent(python -> file.put("requires-python", python));
    file.put("size", entry.size());
    file.putObject("core-metadata").put("sha256", metadata.sha256().hex());
    return page.toPrettyString() + "\n";
  }

  private static ObjectNode page() {
    ObjectNode page = RepositoryJson.MAPPER.createObjectNode();
    page.putObject("meta").put("api-version", "1.1");
    return page;
  }
}
