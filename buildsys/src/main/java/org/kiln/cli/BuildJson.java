package org.kiln.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.kiln.build.BuildResult;
import org.kiln.report.page.BuildReport;

/** What came of a build, for machines; docs/build-report.md describes the format. */
final class BuildJson {
  private BuildJson() {}

  /**
   * Returns a JSON object.
   *
   * @param repository the line's directory
   * @param page of the report, where one was written
   */
  static String of(BuildResult result, BuildReport report, Path repository, Optional<Path> page) {
    ObjectNode json = report.brief(result);
    json.put("repository", repository.toString());
    page.ifPresent(file -> json.put("report", file.resolveSibling("report.json").toString()));
    return json.toPrettyString();
  }
}
