package org.kiln.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.recipe.PackageName;

/** What every guest does alike; its tests use a runtime that is a fake. */
abstract class GuestContract {
  static final Path RESOURCES = Path.of("src/test/resources/org/kiln/verify").toAbsolutePath();
  static final Path REPOSITORY = RESOURCES.resolve("repository");
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  @TempDir Path directory;

  abstract Guest guest();

  @Test
  void runWhenCaseReturnsGivesItsResultOutputAndEvents() {
    JsonNode arguments = JsonNodeFactory.instance.objectNode().put("name", "Kiln");

    GuestRun run = guest().run(new GuestCase(RESOURCES, "cases/returns.mjs", arguments, TIMEOUT));

    assertThat(run.output()).isEqualTo("loaded from a directory\nhello, Kiln\nabc\n");
    assertThat(run.events())
        .extracting(JsonNode::toString)
        .containsExactly("{\"step\":1}", "{\"said\":\"abc\"}");
    assertThat(run.ending())
        .isInstanceOfSatisfying(
            Ending.Returned.class,
            returned -> assertThat(returned.value().path("length").asInt()).isEqualTo(3));
  }

  @Test
  void runWhenCaseThrowsGivesTheErrorAndTheOutput() {
    GuestRun run = run("cases/throws.mjs", TIMEOUT);

    assertThat(run.ending()).isInstanceOf(Ending.Threw.class);
    assertThat(run.describe())
        .startsWith("threw Error: PythonError: fail")
        .contains("throws.mjs")
        .endsWith("before the error");
  }

  @Test
  void runWhenCaseUsesTheConsoleGivesItInTheOutput() {
    assertThat(run("cases/logs.mjs", TIMEOUT).output())
        .isEqualTo("to the console 1\nan error object\n");
  }

  @Test
  void runWhenModuleIsMissingSaysSo() {
    assertThat(run("cases/missing.mjs", TIMEOUT).describe())
        .startsWith("threw")
        .contains("cases/missing.mjs".substring(6));
  }

  @Test
  void runWhenCaseHangsStopsItAndKeepsWhatItWrote() {
    GuestRun run = run("cases/hangs.mjs", Duration.ofSeconds(4));

    assertThat(run.ending()).isEqualTo(new Ending.TimedOut(Duration.ofSeconds(4)));
    assertThat(run.output()).isEqualTo("before it hangs\n");
    assertThat(run.events()).hasSize(1);
    assertThat(run.duration()).isLessThan(Duration.ofSeconds(8));
    assertThat(run("cases/throws.mjs", TIMEOUT).ending()).isInstanceOf(Ending.Threw.class);
  }

  @Test
  void runWhenEngineRunsOutOfMemoryIsACrashAndTheNextCaseRuns() {
    GuestRun run = run("cases/exhausts.mjs", TIMEOUT);

    assertThat(run.ending()).as(run.describe()).isInstanceOf(Ending.Crashed.class);
    assertThat(run.output()).startsWith("before the crash\n");
    assertThat(run.events()).hasSize(1);
    assertThat(run("cases/throws.mjs", TIMEOUT).ending()).isInstanceOf(Ending.Threw.class);
  }

  @Test
  void runWhenNobodyCatchesARejectionIsACrash() {
    GuestRun run = run("cases/rejects.mjs", TIMEOUT);

    assertThat(run.ending()).isInstanceOf(Ending.Crashed.class);
    assertThat(run.describe()).contains("before the rejection").contains("nobody waits for me");
  }

  @Test
  void packageTestsTellPassedFromFailed() {
    SuiteResult suite = test("pebble", List.of("pebble"), "passed test_a\nfailed test_b");

    assertThat(suite.tests())
        .extracting(TestResult::name, TestResult::outcome)
        .containsExactly(
            tuple("load", Outcome.PASSED),
            tuple("import pebble", Outcome.PASSED),
            tuple("load the requirements of the tests", Outcome.PASSED),
            tuple("test_a", Outcome.PASSED),
            tuple("test_b", Outcome.FAILED));
    assertThat(suite.failures().get(0).message())
        .startsWith("E   assert False\n--- the guest's output ---")
        .endsWith("output of test_b");
  }

  @Test
  void packageTestsWhenImportFailsRunTheOthers() {
    SuiteResult suite = test("pebble", List.of("absent", "pebble"), "passed test_a");

    assertThat(suite.count(Outcome.PASSED)).isEqualTo(4);
    assertThat(suite.failures()).hasSize(1);
    assertThat(suite.failures().get(0).message()).startsWith("PythonError: import absent");
  }

  @Test
  void packageTestsWhenPackageCannotBeLoadedRunNothingElse() {
    SuiteResult suite = test("unknown", List.of("unknown"), "passed test_a");

    assertThat(suite.tests()).hasSize(1);
    assertThat(suite.failures().get(0).message()).startsWith("no package is named unknown");
  }

  @Test
  void packageTestsWhenGuestAbortsFailTheTestThatRanThen() {
    SuiteResult suite = test("pebble", List.of(), "passed test_a\nabort test_b");

    assertThat(suite.failures()).extracting(TestResult::name).containsExactly("test_b");
    assertThat(suite.failures().get(0).message()).contains("Aborted(out of memory)");
  }

  @Test
  void packageTestsWhenATestHangsFailItAndGoOnWithTheNextPackage() {
    SuiteResult suite = test("pebble", List.of(), "passed test_a\nhang test_b");

    assertThat(suite.failures()).extracting(TestResult::name).containsExactly("test_b");
    assertThat(suite.failures().get(0).message())
        .startsWith("timed out after 5 s")
        .contains("output of test_b");
    assertThat(test("pebble", List.of(), "passed test_a").failures()).isEmpty();
  }

  private SuiteResult test(String name, List<String> imports, String tests) {
    try {
      var subject =
          new TestSubject(
              PackageName.parse(name),
              imports,
              Optional.of(Files.writeString(directory.resolve("test_it.py"), tests)),
              List.of(TestSubject.PYTEST),
              Duration.ofSeconds(5));
      return new PackageTests(Repositories.of(name, "pytest"), TestListener.NONE)
          .run(List.of(subject), List.of(guest()))
          .suites()
          .get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private GuestRun run(String module, Duration timeout) {
    return guest().run(new GuestCase(RESOURCES, module, timeout));
  }
}
