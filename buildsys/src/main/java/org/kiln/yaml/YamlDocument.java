package org.kiln.yaml;

import java.util.List;
import java.util.Optional;

/**
 * What a file holds.
 *
 * @param root the outermost node; empty where the file is empty or can't be read as YAML
 * @param problems in the order of the file
 */
public record YamlDocument(Optional<YamlNode> root, List<YamlProblem> problems) {
  /** Copies the list. */
  public YamlDocument {
    problems = List.copyOf(problems);
  }
}
