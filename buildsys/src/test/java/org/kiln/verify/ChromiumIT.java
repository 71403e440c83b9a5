package org.kiln.verify;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class ChromiumIT extends GuestContract {
  /** A small heap, so that exhausting it takes a moment only. */
  private static final List<String> FLAGS = List.of("--js-flags=--max-old-space-size=128");

  private static Optional<Guest> chromium = Optional.empty();

  @BeforeAll
  static void begin() {
    BrowserPrograms programs = InstalledBrowser.programsOrSkip();
    chromium = Optional.of(Chromium.of(REPOSITORY, programs, FLAGS));
  }

  @AfterAll
  static void end() {
    chromium.ifPresent(Guest::close);
  }

  @Override
  Guest guest() {
    return chromium.orElseThrow();
  }
}
