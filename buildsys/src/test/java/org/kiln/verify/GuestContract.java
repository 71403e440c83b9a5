package org.kiln.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every guest does alike; its tests use a runtime that is a fake. */
abstract class GuestContract {
  static final Path RESOURCES = Path.of("src/test/resources/org/kiln/verify").toAbsolutePath();
  static final Path REPOSITORY = RESOURCES.resolve("repository");
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

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

  private GuestRun run(String module, Duration timeout) {
    return guest().run(new GuestCase(RESOURCES, module, timeout));
  }
}
