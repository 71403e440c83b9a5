package org.kiln.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JunitReportsTest {
  private static final Instant BEGIN = Instant.parse("2026-01-01T10:00:00Z");

  @TempDir private Path directory;

  private void report(String name, String xml, Instant written) throws Exception {
    Path file = Files.writeString(directory.resolve(name), xml);
    Files.setLastModifiedTime(file, FileTime.from(written));
  }

  private Tally count() {
    return new JunitReports(List.of(directory, directory.resolve("absent")))
        .count(List.of(), BEGIN);
  }

  @Test
  void countWhenThereAreReportsAddsThemUp() throws Exception {
    report("a.xml", "<testsuite tests='5' failures='1' errors='1' skipped='1'/>", BEGIN);
    report(
        "b.xml",
        "<testsuites tests='2'><testsuite tests='2'><testcase/></testsuite></testsuites>",
        BEGIN);

    assertThat(count()).isEqualTo(new Tally(4, 2, 1));
  }

  @Test
  void countWhenAReportIsOlderThanTheRunLeavesItOut() throws Exception {
    report("old.xml", "<testsuite tests='5'/>", BEGIN.minusSeconds(1));

    assertThat(count()).isEqualTo(Tally.NONE);
  }

  @Test
  void countWhenAReportIsCutShortLeavesItOut() throws Exception {
    report("cut.xml", "<testsuite tests='5'><testcase na", BEGIN);

    assertThat(count()).isEqualTo(Tally.NONE);
  }
}
