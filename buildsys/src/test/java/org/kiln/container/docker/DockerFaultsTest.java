package org.kiln.container.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.exception.BadRequestException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.kiln.container.ContainerException;

final class DockerFaultsTest {
  @Test
  void ofWhenNothingListensSaysHowToGetAnEngine() {
    ContainerException error = of(new RuntimeException(new IOException("No such file")));
    assertThat(error)
        .hasMessage("connecting: no answer from the Docker engine at unix:///s: No such file");
    assertThat(error.remedy().orElseThrow()).contains("systemctl start docker", "DOCKER_HOST");
  }

  @Test
  void ofWhenTheSocketRefusesNamesTheGroup() {
    ContainerException error = of(new RuntimeException(new IOException("[13] Permission denied")));
    assertThat(error.remedy().orElseThrow()).contains("usermod -aG docker");
  }

  @Test
  void ofWhenTheImageIsMissingSaysSo() {
    ContainerException error =
        of(new NotFoundException("{\"message\":\"No such image: \\\"x\\\"\"}"));
    assertThat(error).hasMessage("connecting: the Docker engine answered: No such image: \"x\"");
    assertThat(error.remedy().orElseThrow()).contains("image was removed");
  }

  @Test
  void ofWhenTheEngineRefusesRepeatsItsWords() {
    assertThat(of(new BadRequestException("plain words")))
        .hasMessage("connecting: the Docker engine answered: plain words");
  }

  private static ContainerException of(RuntimeException fault) {
    return DockerFaults.of("connecting", "unix:///s", fault);
  }
}
