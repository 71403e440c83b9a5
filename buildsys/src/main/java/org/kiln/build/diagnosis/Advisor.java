package org.kiln.build.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for errors in the table of those that are known. */
final class Advisor {
  private final Providers providers;

  Advisor(Providers providers) {
    this.providers = providers;
  }

  /** Returns what is known of the first line that somebody knows something of. */
  Optional<Advice> advise(Stream<String> lines) {
    return lines.flatMap(line -> advise(line).stream()).findFirst();
  }

  private Optional<Advice> advise(String line) {
    List<KnownError> all = KnownErrors.ALL;
    return all.stream().flatMap(error -> error.advise(line, providers).stream()).findFirst();
  }
}
