package org.kiln.verify;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class NodeIT extends GuestContract {
  private static final Guest NODE =
      Node.of(REPOSITORY, 2, List.of("node", "--max-old-space-size=128"));

  @Override
  Guest guest() {
    return NODE;
  }

  @AfterAll
  static void end() {
    NODE.close();
  }

  @Test
  void runWhenProgramIsMissingSaysHowToGetIt() {
    try (Guest missing = Node.of(REPOSITORY, 1, Map.of("KILN_NODE", "/nonexistent/node"))) {
      var guestCase = new GuestCase(RESOURCES, "cases/returns.mjs", Duration.ofSeconds(5));

      assertThatThrownBy(() -> missing.run(guestCase))
          .isInstanceOf(VerifyException.class)
          .hasMessageContaining("/nonexistent/node");
    }
  }
}
