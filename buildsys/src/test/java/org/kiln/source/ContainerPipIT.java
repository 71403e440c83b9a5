package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Asks the toolchain image's pip. */
final class ContainerPipIT {

  private static String indexUrl(Map<String, String> environment) throws Exception {
    try (ToolchainContainers toolchain = ToolchainContainers.connect()) {
      var pip = new ContainerPip(environment, toolchain.engine(), toolchain::image);
      return new Pip(Optional::empty, pip).indexUrl();
    }
  }

  @Test
  void indexUrlWhenVariableIsSetIsThat() throws Exception {
    assertThat(indexUrl(Map.of("PIP_INDEX_URL", "https://me:secret@index.example/simple")))
        .isEqualTo("https://me:secret@index.example/simple");
  }

  @Test
  void indexUrlWhenNothingIsSetIsPipsOwn() throws Exception {
    assertThat(indexUrl(Map.of("HOME", "/nowhere"))).startsWith("https://");
  }
}
