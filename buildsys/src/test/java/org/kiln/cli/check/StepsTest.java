package org.kiln.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StepsTest {
  @TempDir private Path checkout;

  @BeforeEach
  void prepare() throws IOException {
    Files.createFile(Files.createDirectories(checkout.resolve("launcher/checks")).resolve("c.sh"));
  }

  private List<Step> steps(boolean isLight) throws IOException {
    return new Steps(checkout, checkout.resolve("results"), isLight).all();
  }

  @Test
  void allBeginWithTheCheckoutsOwnChecksAndEndWithThePackagesTests() throws IOException {
    assertThat(steps(true))
        .extracting(Step::name)
        .startsWith("c", "compiler driver", "kiln lint", "kiln build")
        .endsWith("kiln test");
  }

  @Test
  void allWhenLightBuildAndTestWithoutWhatIsHeavy() throws IOException {
    assertThat(steps(true))
        .filteredOn(step -> step.command().contains("--light"))
        .extracting(Step::name)
        .containsExactly("kiln build", "kiln test");
  }

  @Test
  void allWhenNotLightLeaveNothingOut() throws IOException {
    assertThat(steps(false)).noneMatch(step -> step.command().contains("--light"));
  }
}
