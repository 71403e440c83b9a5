package org.kiln.container.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.model.Statistics;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.kiln.container.Usage;

/** Samples as engines send them, shortened. */
final class UsageSamplesTest {
  private static final ObjectMapper JSON =
      DefaultDockerClientConfig.createDefaultConfigBuilder().build().getObjectMapper();

  @Test
  void usageWhenTheContainerRunsLeavesOutTheFilesThatAreKeptInMemory() throws IOException {
    Statistics sample =
        JSON.readValue(
            """
            {"cpu_stats": {"cpu_usage": {"total_usage": 488201504178}},
             "memory_stats": {"usage": 94167040,
                              "stats": {"active_file": 50933760, "inactive_file": 22786048}}}
            """,
            Statistics.class);

    assertThat(UsageSamples.usage(sample)).hasValue(new Usage(20447232, 488201504178L));
  }

  @Test
  void usageWhenTheContainerHasEndedIsNone() throws IOException {
    Statistics sample =
        JSON.readValue(
            """
            {"cpu_stats": {"cpu_usage": {"total_usage": 0}}, "memory_stats": {}}
            """,
            Statistics.class);

    assertThat(UsageSamples.usage(sample)).isEmpty();
  }
}
