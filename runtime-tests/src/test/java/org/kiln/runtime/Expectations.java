package org.kiln.runtime;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The cases that do not pass everywhere, each with its reason: the file expectations.json. */
record Expectations(List<Expectation> all) {
  /**
   * One exception.
   *
   * @param module the case's file name
   * @param guest the guest's name
   * @param outcome what happens there
   * @param reason why, for the report
   */
  record Expectation(String module, String guest, Outcome outcome, String reason) {}

  /** What happens with a case that is excepted. */
  enum Outcome {
    /** It is not run: it would hang or has no meaning there. */
    SKIP,
    /** It is run and must fail; when it passes, the exception must go. */
    FAIL
  }

  static Expectations read(Path file) {
    try {
      var all = new ObjectMapper().readValue(file.toFile(), Expectation[].class);
      return new Expectations(List.of(all));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Expectation> of(String module, String guest) {
    return all.stream()
        .filter(each -> each.module().equals(module) && each.guest().equals(guest))
        .findFirst();
  }
}
