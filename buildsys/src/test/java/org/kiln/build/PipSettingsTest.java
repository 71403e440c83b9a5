package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.container.Mount;

final class PipSettingsTest {
  @TempDir Path home;

  @Test
  void variablesWhenTheHostHasSettingsPassesThoseThatMeanTheSameInAContainer() {
    var settings =
        new PipSettings(
            Map.of(
                "PIP_INDEX_URL", "https://index/simple",
                "PIP_FIND_LINKS", "/opt/wheels",
                "HTTPS_PROXY", "http://proxy",
                "SECRET", "x"));

    assertThat(settings.variables())
        .containsEntry("PIP_INDEX_URL", "https://index/simple")
        .containsEntry("HTTPS_PROXY", "http://proxy")
        .doesNotContainKeys("PIP_FIND_LINKS", "SECRET");
  }

  @Test
  void mountsWhenTheUserHasFilesAndCertificatesShowsThem() throws IOException {
    Path file = home.resolve(".config/pip/pip.conf");
    Files.createDirectories(home.resolve(".config/pip"));
    Files.writeString(file, "[global]\n");
    Path bundle = Files.writeString(home.resolve("ca.pem"), "");
    var settings = new PipSettings(Map.of("HOME", home.toString(), "PIP_CERT", bundle.toString()));

    assertThat(settings.mounts("/home"))
        .contains(
            Mount.readOnly(file, "/home/.config/pip/pip.conf"),
            Mount.readOnly(bundle, "/kiln/certificates.pem"));
    assertThat(settings.variables()).containsEntry("PIP_CERT", "/kiln/certificates.pem");
  }

  @Test
  void variablesWhenTheHostNamesAConfigurationFilePointsAtItsPlace() throws IOException {
    Path file = Files.writeString(home.resolve("pip.ini"), "[global]\n");
    var settings = new PipSettings(Map.of("PIP_CONFIG_FILE", file.toString()));

    assertThat(settings.variables()).containsEntry("PIP_CONFIG_FILE", "/kiln/pip.conf");
    assertThat(settings.mounts("/home")).contains(Mount.readOnly(file, "/kiln/pip.conf"));
  }
}
