package org.kiln.cli;

import picocli.CommandLine.Option;

/** Lets a command speak to machines. */
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.text;

  /** What a command's answer looks like; the names are those of the command line. */
  enum Format {
    text,
    json
  }

  boolean isJson() {
    return format == Format.json;
  }

  /** Returns a value as JSON: records with their components, with hyphens in the names. */
  String json(Object value) {
    return Json.text(value);
  }
}
