package org.kiln.container.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.AuthConfig;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.command.CreateContainerCmdImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kiln.container.ContainerSpec;
import org.kiln.container.Mount;

/** Compares what the engine is sent with golden files. */
final class ContainerRequestTest {
  private static final RunLabel LABEL = new RunLabel("machine", "boot", "1", 4711, 1000);

  private static final ObjectMapper JSON =
      DefaultDockerClientConfig.createDefaultConfigBuilder()
          .build()
          .getObjectMapper()
          .copy()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  @Test
  void completeWhenABuildIsolatesIt() throws IOException {
    assertGolden(
        "build.json",
        new ContainerSpec(
            "numpy/wheel",
            "kiln-toolchain:0123456789abcdef",
            List.of("bash", "-c", "make"),
            new TreeMap<>(Map.of("LANG", "C.UTF-8", "CC", "emcc")),
            List.of(
                Mount.readOnly(Path.of("/cache/prefix"), "/kiln/prefix"),
                Mount.writable(Path.of("/cache/work"), "/kiln/work")),
            "/kiln/work/src",
            "1000:1000",
            false,
            OptionalInt.of(2),
            OptionalLong.of(1L << 30)));
  }

  @Test
  void completeWhenItHasNetworkSharesTheHosts() throws IOException {
    assertGolden(
        "network.json",
        new ContainerSpec(
            "lock",
            "image",
            List.of("true"),
            new TreeMap<>(),
            List.of(),
            "/",
            "0:0",
            true,
            OptionalInt.empty(),
            OptionalLong.empty()));
  }

  private static void assertGolden(String name, ContainerSpec spec) throws IOException {
    CreateContainerCmd command =
        new CreateContainerCmdImpl(ignored -> null, new AuthConfig(), spec.image());
    JsonNode request = JSON.valueToTree(ContainerRequest.complete(command, spec, LABEL));
    removeNulls(request);
    String actual = JSON.writeValueAsString(request);
    try (InputStream golden = ContainerRequestTest.class.getResourceAsStream(name)) {
      assertThat(golden).as(name).isNotNull();
      assertThat(actual + "\n")
          .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** What the library leaves to the engine is no part of the request. */
  private static void removeNulls(JsonNode node) {
    if (node instanceof ObjectNode fields) {
      fields.properties().removeIf(field -> field.getValue().isNull());
    }
    node.forEach(ContainerRequestTest::removeNulls);
  }
}
