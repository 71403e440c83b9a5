package org.kiln.toolchain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kiln.container.ContainerSpec;
import org.kiln.container.docker.DockerEngine;
import org.kiln.io.CacheDirectory;

/**
 * Makes the image where it is not there, which takes minutes, and links in it without a network.
 */
@Timeout(value = 60, unit = MINUTES)
final class ToolchainImageIT {
  private static DockerEngine engine;
  private static Toolchain toolchain;

  private final List<String> lines = new ArrayList<>();

  @BeforeAll
  static void ensure() throws InterruptedException {
    engine = DockerEngine.connect();
    var context = new BuildContext(Path.of("../emsdk-docker").toAbsolutePath().normalize());
    var image = new ToolchainImage(context, CacheDirectory.of(System.getenv()));
    toolchain = image.ensure(engine, engine, ToolchainListener.NONE);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void linkWhenTheCacheIsFrozenFindsEachSystemLibrary() throws Exception {
    int status = run(List.of("bash", "-c", resource("links.sh")));
    assertThat(status).as(String.join("\n", lines)).isZero();
    assertThat(lines).endsWith("linked");
  }

  @Test
  void compileWhenPlainGivesWhatEmscriptenGives() throws InterruptedException {
    String script =
        """
        cd "$(mktemp -d)"
        printf '#include <vector>\\nint f(std::vector<int>& v) { return v.at(1); }' >a.cc
        em++ -O2 -c a.cc -o a.o
        python3.13 /usr/share/emscripten/em++.py -fPIC -fwasm-exceptions -sSUPPORT_LONGJMP=wasm \
          -O2 -c a.cc -o b.o
        cmp a.o b.o
        """;
    int status = run(List.of("bash", "-euc", script));
    assertThat(status).as(String.join("\n", lines)).isZero();
  }

  private int run(List<String> command) throws InterruptedException {
    var spec =
        new ContainerSpec(
            "test/links",
            toolchain.image(),
            command,
            new TreeMap<>(Map.of("HOME", "/tmp")),
            List.of(),
            "/tmp",
            "1000:1000",
            false,
            OptionalInt.empty(),
            OptionalLong.empty());
    return engine.run(spec, lines::add);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ToolchainImageIT.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
