package org.kiln.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.recipe.PackageName;

final class PackageTestsTest {
  private static final GuestRun PASSED =
      new GuestRun(
          new Ending.Returned(NullNode.getInstance()),
          List.of(Messages.JSON.createObjectNode().put("test", "load").put("outcome", "passed")),
          "",
          Duration.ZERO);

  @TempDir Path directory;

  @Test
  void runTestsEachPackageInEachGuest() {
    var heard = Collections.synchronizedList(new ArrayList<SuiteResult>());
    var node = new FakeGuest("node", any -> PASSED);
    var page = new FakeGuest("page", any -> PASSED);

    TestReport report =
        new PackageTests(Repositories.of("attrs", "numpy"), heard::add)
            .run(
                List.of(subject("numpy", Optional.empty()), subject("attrs", Optional.empty())),
                List.of(node, page));

    assertThat(report.suites())
        .extracting(suite -> suite.name() + " in " + suite.guest())
        .containsExactly("attrs in node", "attrs in page", "numpy in node", "numpy in page");
    assertThat(report.isSuccess()).isTrue();
    assertThat(heard).hasSize(4);
  }

  @Test
  void runGivesTheGuestWhatItsCaseNeeds() throws IOException {
    Path file = Files.writeString(directory.resolve("test_numpy.py"), "def test_sum(): ...");
    var node = new FakeGuest("node", any -> PASSED);

    new PackageTests(Repositories.of("numpy", "pytest"), TestListener.NONE)
        .run(List.of(subject("numpy", Optional.of(file))), List.of(node));

    GuestCase guestCase = node.cases().get(0);
    assertThat(guestCase.timeout()).isEqualTo(Duration.ofSeconds(7));
    assertThat(guestCase.arguments().path("name").asText()).isEqualTo("numpy");
    assertThat(guestCase.arguments().path("imports")).hasToString("[\"numpy\"]");
    assertThat(guestCase.arguments().path("requires")).hasToString("[\"pytest\"]");
    assertThat(guestCase.arguments().path("testFile").path("name").asText())
        .isEqualTo("test_numpy.py");
    assertThat(guestCase.arguments().path("plugin").asText()).contains("import pytest");
  }

  @Test
  void runWhenRepositoryLacksAPackageSaysHowToBuildIt() throws IOException {
    Path file = Files.writeString(directory.resolve("test_numpy.py"), "");
    var node = new FakeGuest("node", any -> PASSED);

    TestReport report =
        new PackageTests(Repositories.of("numpy"), TestListener.NONE)
            .run(List.of(subject("numpy", Optional.of(file))), List.of(node));

    assertThat(node.cases()).isEmpty();
    assertThat(report.suites().get(0).failures().get(0).message()).contains("kiln build pytest");
  }

  @Test
  void runWhenGuestCannotStartThrowsWhatItThrew() {
    var broken =
        new FakeGuest(
            "node",
            any -> {
              throw new VerifyException("cannot start Node", "Install it.", null);
            });
    var tests = new PackageTests(Repositories.of("numpy"), TestListener.NONE);
    var subjects = List.of(subject("numpy", Optional.empty()));

    assertThatThrownBy(() -> tests.run(subjects, List.of(broken)))
        .isInstanceOf(VerifyException.class)
        .hasMessage("cannot start Node");
  }

  private static TestSubject subject(String name, Optional<Path> testFile) {
    return new TestSubject(
        PackageName.parse(name),
        List.of(name),
        testFile,
        List.of(TestSubject.PYTEST),
        Duration.ofSeconds(7));
  }
}
