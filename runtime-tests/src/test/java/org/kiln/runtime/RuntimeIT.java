package org.kiln.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.verify.BrowserPrograms;
import org.kiln.verify.Chromium;
import org.kiln.verify.Ending;
import org.kiln.verify.Guest;
import org.kiln.verify.GuestCase;
import org.kiln.verify.GuestRun;
import org.kiln.verify.Node;
import org.kiln.verify.VerifyException;
import org.opentest4j.TestAbortedException;

/** Each case in each guest, against the runtime of the repository that {@link Setup} names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RuntimeIT {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private final Setup setup = Setup.ofSystemProperties();
  private final Expectations expectations = Expectations.read(Path.of("expectations.json"));
  private Optional<Path> root = Optional.empty();
  private Optional<Guest> guest = Optional.empty();

  @TestFactory
  Stream<DynamicTest> casesInNode(@TempDir Path directory) {
    return cases(directory, () -> Node.of(setup.repository(), 1, System.getenv()));
  }

  @TestFactory
  Stream<DynamicTest> casesInChromium(@TempDir Path directory) {
    return cases(directory, () -> Chromium.of(setup.repository(), browser()));
  }

  private static BrowserPrograms browser() {
    try {
      return BrowserPrograms.find(System.getenv());
    } catch (VerifyException e) {
      throw new TestAbortedException(e.getMessage(), e);
    }
  }

  private Stream<DynamicTest> cases(Path directory, Supplier<Guest> starter) {
    assumeTrue(setup.hasRuntime(), setup.howToGetTheRuntime());
    close();
    root = Optional.of(fixtures(directory));
    guest = Optional.of(starter.get());
    return CaseFiles.names().stream().map(name -> dynamicTest(name, () -> check(name)));
  }

  private Path fixtures(Path directory) {
    Path served = CaseFiles.copyTo(directory.resolve("served")).root();
    FixtureRepository repository = FixtureRepository.create(served, directory);
    setup.corpus().ifPresent(repository::addCompiled);
    repository.writeLock();
    return served;
  }

  private void check(String name) {
    Guest running = guest.orElseThrow();
    Optional<Expectations.Expectation> expected = expectations.of(name, running.name());
    expected.ifPresent(e -> assumeTrue(e.outcome() != Expectations.Outcome.SKIP, e.reason()));
    assumeTrue(setup.canRun(name), setup.howToGetTheCorpus());
    GuestRun run = running.run(new GuestCase(root.orElseThrow(), "cases/" + name, TIMEOUT));
    if (expected.isPresent()) {
      assertThat(run.ending())
          .as("it passes, so its expectation must go")
          .isNotInstanceOf(Ending.Returned.class);
      throw new TestAbortedException(expected.get().reason());
    }
    assertThat(run.ending()).as(run.describe()).isInstanceOf(Ending.Returned.class);
  }

  @AfterAll
  void close() {
    guest.ifPresent(Guest::close);
    guest = Optional.empty();
  }
}
