package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kiln.container.ContainerSpec;
import org.kiln.container.Mount;

final class CompileStoreTest extends BuilderFixture {
  @Test
  void buildWhenItCompilesSeesTheStoreOfTheCache() throws InterruptedException {
    build(Samples.library("zlib"));

    assertThat(containers.specs)
        .flatExtracting(ContainerSpec::mounts)
        .contains(Mount.writable(cache().compiles(), Layout.COMPILES));
    assertThat(cache().compiles()).isDirectory();
  }

  @Test
  void mountWhenTheStoreIsALinkToADirectoryMountsIt() throws IOException {
    Path shared = Files.createDirectory(directory.resolve("shared"));
    Path link = Files.createSymbolicLink(directory.resolve("compiles"), shared);

    assertThat(new CompileStore(link, Optional.empty()).mount())
        .isEqualTo(Mount.writable(link, Layout.COMPILES));
  }

  @Test
  void buildWhenASizeIsSetTellsTheContainerAndKeepsItsKey() throws InterruptedException {
    build(Samples.library("zlib"));
    List<String> before = List.copyOf(containers.names());
    build(Map.of(CompileStore.SIZE, "1G"), Samples.library("zlib"));
    build(Map.of(CompileStore.SIZE, "1G"), Samples.library("png", "zlib"), Samples.library("zlib"));

    assertThat(before).containsExactly("zlib/script");
    assertThat(containers.names()).containsExactly("zlib/script", "png/script");
    assertThat(containers.specs.get(0).environment()).doesNotContainKey(CompileStore.SIZE);
    assertThat(containers.specs.get(1).environment()).containsEntry(CompileStore.SIZE, "1G");
  }

  private void build(Map<String, String> environment, Samples... samples)
      throws InterruptedException {
    BuildServices plain = services(new FakeToolchain(() -> "image"));
    var services =
        new BuildServices(
            plain.sources(),
            plain.wheels(),
            plain.containers(),
            plain.toolchain(),
            plain.cache(),
            plain.shared(),
            environment);
    new Builder(services).build(plan(samples), ONE_JOB, log);
  }
}
