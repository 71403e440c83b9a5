package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.authoring.FakeIndex;

final class DoctorCommandTest {
  @TempDir private Path cache;

  private final FakeIndex index = new FakeIndex().sources("six", "1.0", "", Map.of());

  @AfterEach
  void stop() {
    index.close();
  }

  private Map<String, String> environment() {
    var environment = new TreeMap<>(index.environment());
    environment.put("KILN_NODE", "/nonexistent/node");
    return environment;
  }

  private Cli withEngine() {
    return Cli.withEngine(cache, index.engine()).with(environment());
  }

  @Test
  void doctorTellsWhatThereIsAndWhatToDoAboutWhatIsLacking() {
    Cli.Run run = withEngine().run("doctor");

    assertThat(run.status()).isEqualTo(ExitCode.MISSING_PREREQUISITE.code());
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("ok      Java              " + Runtime.version() + "\n")
        .contains("ok      cache             " + cache + "\n")
        .contains("ok      container engine  answers, and has the toolchain image\n")
        .contains("ok      package index     " + environment().get("PIP_INDEX_URL") + " answers\n")
        .contains(
            "lacks   Node.js           /nonexistent/node does not run\n"
                + " ".repeat(26)
                + "Install Node.js");
  }

  @Test
  void doctorWhenNoEngineAnswersGivesItsRemedyAndGoesOn() {
    Cli.Run run = Cli.withoutEngine(cache).with(environment()).run("doctor");

    assertThat(run.status()).isEqualTo(ExitCode.MISSING_PREREQUISITE.code());
    assertThat(run.out())
        .contains(
            "lacks   container engine  no container engine answers\n"
                + " ".repeat(26)
                + "Start one.\n")
        .contains("Node.js");
  }

  @Test
  void doctorWhenAMachineReadsIsJson() throws Exception {
    JsonNode findings =
        new JsonMapper().readTree(withEngine().run("doctor", "--format", "json").out());

    assertThat(findings.findValuesAsText("subject"))
        .isEqualTo(
            List.of(
                "Java",
                "machine",
                "cache",
                "disk",
                "container engine",
                "package index",
                "Node.js",
                "Chromium"));
    assertThat(findings.path(6).path("level").asText()).isEqualTo("lacks");
  }
}
