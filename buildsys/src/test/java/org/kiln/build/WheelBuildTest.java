package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiln.recipe.BuildType.PACKAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kiln.artifact.ReproducibleArchive;
import org.kiln.artifact.TinyModule;
import org.kiln.io.Sha256;
import org.kiln.recipe.PackageName;

@Timeout(30)
final class WheelBuildTest extends BuilderFixture {
  private static final String EXTENSION = "pkg/_c.cpython-313-wasm32-emscripten.so";

  @Test
  void buildWhenPackageLocksItsRequirementsAndFinishesTheWheel()
      throws InterruptedException, IOException {
    Samples sample = aPackage();

    BuildResult result = build(sample);

    assertThat(result.failures()).isEmpty();
    assertThat(result.artifacts(PackageName.parse("pkg")))
        .map(Artifact::name)
        .containsExactly("pkg-1.0-cp313-cp313-emscripten_3_1_69_wasm32.whl", "pkg-tests-1.0.zip");
    assertThat(sample.directory().resolve("build.lock.yaml")).exists();
    assertThat(containers.names()).containsExactly("pkg/lock", "pkg/script", "pkg/wheel");
    assertThat(log.events).anyMatch(e -> e.startsWith("note pkg") && e.contains("commit it"));

    assertThat(build(LOCKED, sample).isSuccess()).isTrue();
    assertThat(containers.names()).hasSize(3);
  }

  @Test
  void buildWhenLockedAndLockIsMissingFails() throws InterruptedException, IOException {
    BuildFailure failure = build(LOCKED, aPackage()).failures().get(0);

    assertThat(failure.phase()).isEqualTo("lock");
    assertThat(failure.what()).contains("build.lock.yaml is missing: pkg-1.0 needs [setuptools");
  }

  @Test
  void buildWhenSourceAsksForOtherRequirementsRenewsTheLock()
      throws InterruptedException, IOException {
    Samples sample = aPackage();
    build(sample);
    sources.with("pkg", Map.of("pyproject.toml", "[build-system]\nrequires = ['flit_core']\n"));

    assertThat(build(LOCKED, sample).failures().get(0).what()).contains("is stale");
    assertThat(build(sample).isSuccess()).isTrue();

    assertThat(new BuildLockFile(sample.recipe()).find("1.0", "3.13").orElseThrow().requirements())
        .isEqualTo(new BuildRequirements(List.of("flit_core"), List.of()));
  }

  @Test
  void buildWhenPipFindsNothingShowsItsLastLines() throws InterruptedException, IOException {
    Samples sample = aPackage();
    containers.when(
        "pkg/lock",
        (spec, output) -> {
          output.accept("ERROR: No matching distribution found for setuptools");
          return 1;
        });

    BuildFailure failure = build(sample).failures().get(0);

    assertThat(failure.phase()).isEqualTo("lock");
    assertThat(failure.what())
        .isEqualTo(
            "pip can't resolve the build requirements [setuptools, wheel]:\n"
                + "ERROR: No matching distribution found for setuptools");
    assertThat(sample.directory().resolve("build.lock.yaml")).doesNotExist();
  }

  @Test
  void buildWhenWheelIsNativeSaysSo() throws InterruptedException, IOException {
    Samples sample = aPackage();
    wheelOf(new byte[] {0x7f, 'E', 'L', 'F'}, "");

    assertThat(build(sample).failures().get(0).what())
        .startsWith("the build produced a native ELF file");
  }

  @Test
  void buildWhenTheBackendPutsALinkWhereTheWheelGoesWritesNothingThroughIt() throws Exception {
    Samples sample = aPackage();
    Path outside = Files.createDirectory(directory.resolve("outside"));
    containers.when(
        "pkg/script",
        (spec, output) -> {
          Path place = FakeContainers.host(spec, Layout.WORK + "/wheel");
          Files.createSymbolicLink(place, outside);
          return 0;
        });

    assertThat(build(sample).failures()).isEmpty();
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void buildWhenSourceIsAWheelOnlyRepacksIt() throws InterruptedException {
    sources.with(
        "six",
        Map.of(
            "six.py", "",
            "six-1.0.dist-info/METADATA", "Name: six\nVersion: 1.0\n",
            "six-1.0.dist-info/WHEEL",
                "Wheel-Version: 1.0\nTag: py2-none-any\nTag: py3-none-any\n"));

    BuildResult result = build(Samples.of(PACKAGE, "six"));

    assertThat(result.failures()).isEmpty();
    assertThat(result.artifacts(PackageName.parse("six")))
        .map(Artifact::name)
        .containsExactly("six-1.0-py2.py3-none-any.whl");
    assertThat(containers.specs).isEmpty();
  }

  @Test
  void buildWhenTheWheelIsForOtherPythonsSaysWhatToWrite()
      throws InterruptedException, IOException {
    Samples sample = aPackage();
    wheelOf(TinyModule.side(List.of(), List.of("PyInit__c")), "Requires-Python: <3.13,>=3.8\n");

    BuildFailure failure = build(sample).failures().get(0);

    assertThat(failure.phase()).isEqualTo("collect");
    assertThat(failure.what())
        .isEqualTo(
            "pkg-1.0 is for Python <3.13,>=3.8 by its own metadata, and cp313 is Python 3.13.5");
    assertThat(failure.remedy().orElseThrow())
        .contains("write `python: \"<3.13,>=3.8\"` into this release of")
        .contains("recipes/pkg/meta.yaml");
  }

  @Test
  void buildWhenTheSourceIsForOtherPythonsCompilesNothing()
      throws InterruptedException, IOException {
    Samples sample = aPackage();
    sources.with("pkg", Map.of("PKG-INFO", "Name: pkg\nRequires-Python: >=3.14\n"));

    BuildFailure failure = build(sample).failures().get(0);

    assertThat(failure.phase()).isEqualTo("unpack");
    assertThat(failure.what()).contains("is for Python >=3.14 by its own metadata");
    assertThat(containers.names()).isEmpty();
  }

  @Test
  void buildWhenMetadataNameNoPythonThatPep440KnowsBuilds()
      throws InterruptedException, IOException {
    Samples sample = aPackage();
    sources.with("pkg", Map.of("PKG-INFO", "Name: pkg\nRequires-Python: 3.x\n"));

    assertThat(build(sample).failures()).isEmpty();
  }

  private Samples aPackage() throws IOException {
    Files.createDirectories(directory.resolve("recipes/pkg"));
    containers.when(
        "pkg/lock",
        (spec, output) -> {
          String wheel =
              """
              {"install": [{"metadata": {"name": "setuptools", "version": "80.0"},
                "download_info": {"url": "https://x/setuptools-80.0-py3-none-any.whl",
                  "archive_info": {"hashes": {"sha256": "%s"}}}}]}
              """
                  .formatted(Sha256.of("setuptools"));
          Files.writeString(FakeContainers.host(spec, Layout.WORK + "/report.json"), wheel);
          return 0;
        });
    wheelOf(TinyModule.side(List.of(), List.of("PyInit__c")), "");
    return Samples.of(PACKAGE, "pkg").in(directory.resolve("recipes"));
  }

  private void wheelOf(byte[] module, String metadata) throws IOException {
    Path content = Files.createDirectories(directory.resolve("content"));
    Files.createDirectories(content.resolve("pkg/tests"));
    Files.createDirectories(content.resolve("pkg-1.0.dist-info"));
    Files.write(content.resolve(EXTENSION), module);
    Files.writeString(content.resolve("pkg/tests/test_c.py"), "");
    Files.writeString(
        content.resolve("pkg-1.0.dist-info/METADATA"), "Name: pkg\nVersion: 1.0\n" + metadata);
    Files.writeString(content.resolve("pkg-1.0.dist-info/WHEEL"), "Wheel-Version: 1.0\n");
    Path wheel = directory.resolve("pkg-1.0-cp313-cp313-linux_x86_64.whl");
    ReproducibleArchive.zip(content, wheel);
    containers.writes(
        "pkg/wheel", Layout.WORK, "dist/" + wheel.getFileName(), Files.readAllBytes(wheel));
  }
}
