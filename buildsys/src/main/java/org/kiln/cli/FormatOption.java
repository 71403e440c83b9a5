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
}
