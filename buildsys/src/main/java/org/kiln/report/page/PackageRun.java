package org.kiln.report.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a run dealt with one package.
 *
 * @param name the package
 * @param version its version
 * @param type what is built, as recipes say it
 * @param outcome {@code built}, {@code cached}, {@code failed}, {@code cancelled}, {@code left
 *     out}, or {@code not reached} where the run was interrupted
 * @param span when it was worked on, if it was
 * @param phases its parts, in their order
 * @param needs what must be built before it
 * @param why why it was not built, if it was not
 * @param log what is said of its failure: the lines that matter, and what helps
 * @param logFile all of its log, where it failed and has one
 * @param contents what it ships takes how much room
 */
record PackageRun(
    String name,
    String version,
    String type,
    String outcome,
    Optional<Span> span,
    List<Span> phases,
    List<String> needs,
    Optional<String> why,
    List<String> log,
    Optional<Path> logFile,
    List<ContentSize> contents) {
  /** Copies the lists. */
  PackageRun {
    phases = List.copyOf(phases);
    needs = List.copyOf(needs);
    log = List.copyOf(log);
    contents = List.copyOf(contents);
  }
}
