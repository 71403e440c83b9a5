package org.kiln.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.recipe.PackageName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reports as a table and as JUnit XML. */
final class TestReportTest {
  private static final TestResult PASSED =
      new TestResult("import numpy", Outcome.PASSED, "", Duration.ofMillis(20));
  private static final TestResult FAILED =
      TestResult.failed(
          "test_x[<&\u0001\uD83D\uDD25\uD83D]", "def test_x():\nE   assert ']]>' == '\u0000'");
  private static final TestResult SKIPPED =
      new TestResult("test_y", Outcome.SKIPPED, "no threads", Duration.ZERO);

  private static final TestReport REPORT =
      new TestReport(
          List.of(
              suite("numpy", "node", PASSED, FAILED, SKIPPED),
              suite("attrs", "node", PASSED),
              suite("attrs", "chromium", PASSED)));

  @TempDir Path directory;

  @Test
  void tableHasARowForEachPackageAndAColumnForEachGuest() {
    TestTable table = TestTable.of(REPORT);

    assertThat(table.header()).containsExactly("package", "chromium", "node");
    assertThat(table.rows())
        .containsExactly(
            List.of("attrs", "1 passed, 1.5 s", "1 passed, 1.5 s"),
            List.of("numpy", "", "1 passed, 1 failed, 1 skipped, 1.5 s"));
  }

  @Test
  void isSuccessWhenATestFailedIsFalse() {
    assertThat(REPORT.isSuccess()).isFalse();
    assertThat(REPORT.count(Outcome.PASSED)).isEqualTo(3);
  }

  @Test
  void junitReportIsWellFormedWhateverTestsPrint() throws Exception {
    Path file = directory.resolve("reports/junit.xml");
    JunitReport.write(REPORT, file);

    Document xml = parse(Files.readString(file));
    assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(3);
    Element numpy = (Element) xml.getElementsByTagName("testsuite").item(2);
    assertThat(numpy.getAttribute("name")).isEqualTo("numpy.node");
    assertThat(numpy.getAttribute("failures")).isEqualTo("1");
    assertThat(numpy.getAttribute("time")).isEqualTo("1.500");
    Element failure = (Element) numpy.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message")).isEqualTo("assert ']]>' == '\uFFFD'");
    assertThat(failure.getTextContent()).startsWith("def test_x():\n");
    Element testCase = (Element) failure.getParentNode();
    assertThat(testCase.getAttribute("name")).isEqualTo("test_x[<&\uFFFD\uD83D\uDD25\uFFFD]");
    assertThat(numpy.getElementsByTagName("system-out").item(0).getTextContent())
        .isEqualTo("the output");
  }

  private static SuiteResult suite(String name, String guest, TestResult... tests) {
    return new SuiteResult(
        PackageName.parse(name), guest, List.of(tests), "the output", Duration.ofMillis(1500));
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }
}
