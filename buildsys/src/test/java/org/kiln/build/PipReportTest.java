package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.Sha256;

final class PipReportTest {
  @TempDir Path directory;

  @Test
  void readWhenWheelIsListedTakesNameVersionFileAndDigest() throws IOException {
    Path report = directory.resolve("report.json");
    Files.writeString(
        report,
        """
        {"install": [{"metadata": {"name": "Cython", "version": "3.1"},
          "download_info": {"url": "https://host/a/Cython-3.1%%2Blocal-py3-none-any.whl#x=y",
            "archive_info": {"hashes": {"sha256": "%s"}}}}]}
        """
            .formatted(Sha256.of("x")));

    assertThat(PipReport.read(report))
        .containsExactly(
            new LockedWheel("Cython", "3.1", "Cython-3.1+local-py3-none-any.whl", Sha256.of("x")));
  }
}
