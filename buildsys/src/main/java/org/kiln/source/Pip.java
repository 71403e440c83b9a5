package org.kiln.source;

import java.util.Optional;

/**
 * The machine's pip as a source of configuration: its files, its variables and its built-in
 * defaults, which only pip itself knows.
 */
final class Pip {
  /** Makes pip tell its settings on a line of its own. */
  static final String PROGRAM =
      """
      from pip._internal.commands import create_command
      settings = create_command("download").parser.get_default_values()
      print("kiln: index-url " + settings.index_url)
      """;

  private static final String MARK = "kiln: index-url ";

  private final Asking host;
  private final Asking container;
  private Optional<String> indexUrl = Optional.empty();

  /** One way to run {@link #PROGRAM}. */
  @FunctionalInterface
  interface Asking {
    /** Returns what it printed, or nothing where there is no pip. */
    Optional<String> ask() throws InterruptedException;
  }

  Pip(Asking host, Asking container) {
    this.host = host;
    this.container = container;
  }

  /**
   * Returns the URL of the index that pip would use; it may contain credentials.
   *
   * @throws FetchFailure if no pip answers
   */
  synchronized String indexUrl() throws FetchFailure, InterruptedException {
    if (indexUrl.isEmpty()) {
      indexUrl = host.ask().flatMap(Pip::parse);
    }
    if (indexUrl.isEmpty()) {
      indexUrl = container.ask().flatMap(Pip::parse);
    }
    return indexUrl.orElseThrow(
        () -> FetchFailure.lasting("neither the host's pip nor the toolchain image's answers"));
  }

  private static Optional<String> parse(String output) {
    return output
        .lines()
        .filter(line -> line.startsWith(MARK))
        .map(line -> line.substring(MARK.length()).strip())
        .findFirst();
  }
}
