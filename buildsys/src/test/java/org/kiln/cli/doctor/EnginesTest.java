package org.kiln.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnginesTest {
  @TempDir private Path directory;

  private String program(String name, String output) throws IOException {
    Path file = Files.writeString(directory.resolve(name), "#!/bin/sh\necho " + output + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file.toString();
  }

  private Finding chromium(String browser, String driver) throws Exception {
    return new Engines(
            Map.of(
                "KILN_CHROMIUM", program("browser", browser),
                "KILN_CHROMEDRIVER", program("driver", driver)))
        .chromium();
  }

  @Test
  void nodeWhenItRunsTellsItsVersion() throws Exception {
    assertThat(new Engines(Map.of("KILN_NODE", program("node", "v22.1.0"))).node())
        .isEqualTo(Finding.ok("Node.js", "v22.1.0"));
  }

  @Test
  void nodeWhenItIsOldSaysWhatToDo() throws Exception {
    Finding finding = new Engines(Map.of("KILN_NODE", program("node", "v16.20.2"))).node();
    assertThat(finding.level()).isEqualTo(Finding.Level.LOOK);
    assertThat(finding.remedy().orElse("")).contains("Node.js 20 or newer", "KILN_NODE");
  }

  @Test
  void nodeWhenItIsMissingOrFailsIsLacking() throws Exception {
    assertThat(new Engines(Map.of("KILN_NODE", "/nonexistent/node")).node().level())
        .isEqualTo(Finding.Level.LACKS);
    assertThat(new Engines(Map.of("KILN_NODE", "/bin/false")).node().level())
        .isEqualTo(Finding.Level.LACKS);
  }

  @Test
  void chromiumWhenItsDriverFitsTellsItsVersion() throws Exception {
    assertThat(chromium("Chromium 142.0.7", "ChromeDriver 142.0.9"))
        .isEqualTo(Finding.ok("Chromium", "Chromium 142.0.7"));
  }

  @Test
  void chromiumWhenItsDriverIsOfAnotherVersionIsLacking() throws Exception {
    Finding finding = chromium("Chromium 142.0.7", "ChromeDriver 99.0.9");
    assertThat(finding.level()).isEqualTo(Finding.Level.LACKS);
    assertThat(finding.what())
        .isEqualTo("Chromium 142.0.7 and ChromeDriver 99.0.9 are of different versions");
  }

  @Test
  void chromiumWhenItsDriverDoesNotRunIsLacking() throws Exception {
    Finding finding =
        new Engines(
                Map.of(
                    "KILN_CHROMIUM",
                    program("browser", "Chromium 142.0"),
                    "KILN_CHROMEDRIVER",
                    "/bin/false"))
            .chromium();
    assertThat(finding.level()).isEqualTo(Finding.Level.LACKS);
    assertThat(finding.what()).isEqualTo("its driver does not run");
  }

  @Test
  void chromiumWhenItIsMissingNamesTheVariableThatHelps() throws Exception {
    Finding finding = new Engines(Map.of("PATH", "/nonexistent")).chromium();
    assertThat(finding.level()).isEqualTo(Finding.Level.LACKS);
    assertThat(finding.remedy().orElse("")).contains("KILN_CHROMIUM");
  }
}
