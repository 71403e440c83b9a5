package org.kiln.build.diagnosis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the log of a failed build, line by line however large it is.
 *
 * @param work the build's work directory, in which build systems left logs of their own
 * @param providers knows what recipes have
 */
public record LogReading(Path work, Providers providers) {
  /**
   * Says what went wrong first.
   *
   * @param log the log
   * @param what what is known of the failure beside it: its exit status, for example
   * @param lastLines the end of the log, for what is not recognized as an error
   */
  public Diagnosis of(Path log, String what, List<String> lastLines) {
    var search = new FirstError();
    new LogFile(log).eachLine(search::accept);
    Optional<LogExcerpt> first = search.result();
    List<LogExcerpt> details =
        first.map(error -> new SystemLogs(work).details(error)).orElse(List.of());
    return new Diagnosis(first, details, advice(first, details, what, lastLines));
  }

  private Optional<Advice> advice(
      Optional<LogExcerpt> first, List<LogExcerpt> details, String what, List<String> lastLines) {
    Stream<String> error = first.stream().flatMap(found -> found.byImportance().stream());
    Stream<String> detailed = details.stream().flatMap(found -> found.byImportance().stream());
    Stream<String> rest = first.isPresent() ? Stream.empty() : lastLines.stream();
    return new Advisor(providers)
        .advise(Stream.of(Stream.of(what), error, detailed, rest).flatMap(lines -> lines))
        .map(advice -> new CacheVariable(work).into(advice));
  }
}
