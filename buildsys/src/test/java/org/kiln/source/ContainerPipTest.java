package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.container.Mount;

final class ContainerPipTest {
  @TempDir private Path home;

  @Test
  void askWhenConfiguredShowsPipTheConfiguration() throws Exception {
    Path user = home.resolve(".config/pip/pip.conf");
    Files.createDirectories(user.getParent());
    Files.writeString(user, "[global]\n");
    Path named = Files.writeString(home.resolve("named.conf"), "[global]\n");
    var environment =
        Map.of(
            "HOME",
            home.toString(),
            "PIP_CONFIG_FILE",
            named.toString(),
            "PIP_INDEX_URL",
            "http://index.example/simple",
            "SECRET",
            "x");
    var runner = new RecordingRunner(0, "kiln: index-url http://index.example/simple");
    assertThat(new ContainerPip(environment, runner, () -> "image").ask())
        .contains("kiln: index-url http://index.example/simple");
    assertThat(runner.specs.get(0).environment())
        .containsOnlyKeys("HOME", "PIP_CONFIG_FILE", "PIP_INDEX_URL");
    assertThat(runner.specs.get(0).mounts())
        .contains(
            Mount.readOnly(user, "/tmp/pip-home/.config/pip/pip.conf"),
            Mount.readOnly(named, "/tmp/pip-config-file"));
  }

  @Test
  void askWhenContainerFailsHasNoAnswer() throws Exception {
    assertThat(new ContainerPip(Map.of(), new RecordingRunner(1), () -> "image").ask()).isEmpty();
  }
}
