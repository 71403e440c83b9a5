package org.kiln.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.toolchain.Line;

final class StepsTest {
  @TempDir private Path checkout;

  @BeforeEach
  void prepare() throws IOException {
    Files.createFile(Files.createDirectories(checkout.resolve("launcher/checks")).resolve("c.sh"));
  }

  private LineSteps line(Line line, boolean isLight) {
    var sources = List.of("--source", "cpython@3.8.20=/src");
    return new LineSteps(checkout, checkout.resolve("results"), line, isLight, sources);
  }

  private List<Step> steps(boolean isLight) throws IOException {
    return new Steps(checkout, line(Line.CP313, isLight)).all();
  }

  @Test
  void allBeginWithTheCheckoutsOwnChecksAndEndWithThePackagesTests() throws IOException {
    assertThat(steps(true))
        .extracting(Step::name)
        .containsExactly(
            "c",
            "compiler driver",
            "wheel builder",
            "kiln lint",
            "kiln build",
            "kiln build integration",
            "kiln build corpus",
            "maven verify",
            "kiln test");
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

  @Test
  void allOfAnotherLineAreNamedByItAndDoTheSame() {
    assertThat(line(Line.CP38, true).all())
        .extracting(Step::name)
        .containsExactly(
            "kiln build cp38", "kiln build corpus cp38", "runtime tests cp38", "kiln test cp38");
  }

  @Test
  void allWhenADirectoryStandsForASourcePassItOnWithTheLine() {
    assertThat(line(Line.CP38, true).all())
        .filteredOn(step -> step.name().startsWith("kiln "))
        .extracting(Step::command)
        .allSatisfy(
            command ->
                assertThat(command)
                    .containsSequence("--line", "cp38", "--source", "cpython@3.8.20=/src"));
  }

  @Test
  void allOfAnotherLineTestItsRuntimeAndNotTheProgramAgain() {
    assertThat(line(Line.CP38, true).all().get(2).command())
        .startsWith("mvn")
        .contains(
            "-Dit.test=org.kiln.runtime.*IT",
            "-Dkiln.repository=" + checkout.resolve("repository/cp38"),
            "-Dkiln.corpus=" + checkout.resolve("results/corpus/cp38"));
  }

  @Test
  void leftOutIsSkippedAndTellsWhyAtTheEnd() throws Exception {
    var out = new StringWriter();
    var check = new Check(checkout.resolve("logs"), new PrintWriter(out, true));

    assertThat(check.run(List.of(line(Line.CP38, true).leftOut("no $way to \"it\"")))).isTrue();
    assertThat(out.toString())
        .containsPattern("skipped +line cp38 ")
        .endsWith("\nleft out: the line cp38 (no $way to \"it\")\n0 passed, 0 failed, 1 skipped\n");
  }
}
