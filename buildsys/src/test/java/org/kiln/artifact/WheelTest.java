package org.kiln.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.Sha256;

final class WheelTest {
  private static final String EXTENSION = "a_b/_c.cpython-313-wasm32-emscripten.so";

  @TempDir Path directory;

  @Test
  void packWhenCompiledGetsOurTagsAndACorrectRecord() throws IOException {
    Wheel wheel = wheel("a_b-1.0-cp313-cp313-linux_x86_64.whl");

    Path file = wheel.forPlatform("cp313", "emscripten_3_1_69_wasm32").pack(directory);

    assertThat(file).hasFileName("a_b-1.0-cp313-cp313-emscripten_3_1_69_wasm32.whl");
    Path again = directory.resolve("again");
    ArchiveReader.unpackZip(file, again);
    assertThat(again.resolve("a_b-1.0.dist-info/WHEEL"))
        .hasContent(
            """
            Wheel-Version: 1.0
            Generator: test
            Root-Is-Purelib: false
            Tag: cp313-cp313-emscripten_3_1_69_wasm32
            """);
    assertThat(again.resolve("a_b-1.0.dist-info/RECORD"))
        .hasContent(
            """
            a_b-1.0.dist-info/METADATA,sha256=nVxHeQWAPR9c0U949NN2msbzYtUvWVJZKT3cTQo7F9w,47
            a_b-1.0.dist-info/WHEEL,sha256=aPSWMJ6NPE0qtwFFfnsIJXYHQTH3fC23EnHvwPtoE3g,100
            a_b/__init__.py,sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU,0
            a_b/_c.cpython-313-wasm32-emscripten.so,sha256=itYiTQyg7t-votBTadhrHUqZZBkJtuF0A5xSa_Aln7w,68
            "a_b/with,comma.txt",sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU,0
            spread.py,sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU,0
            a_b-1.0.dist-info/RECORD,,
            """);
  }

  @Test
  void packWhenDoneTwiceGivesTheSameBits() throws IOException {
    Path first = wheel("a_b-1.0-cp313-cp313-any_thing.whl").pack(directory);
    Sha256 before = Sha256.of(first);

    assertThat(Sha256.of(Wheel.unpack(first, directory.resolve("x")).pack(directory)))
        .isEqualTo(before);
  }

  @Test
  void forPlatformWhenPureLeavesTheTags() throws IOException {
    Wheel wheel = wheel("a_b-1.0-py3-none-any.whl");
    Files.delete(wheel.root().resolve(EXTENSION));

    assertThat(wheel.forPlatform("cp313", "p").name()).isEqualTo(wheel.name());
  }

  @Test
  void forPlatformWhenCompiledButTaggedPureGetsOurTags() throws IOException {
    assertThat(wheel("a_b-1.0-py3-none-any.whl").forPlatform("cp313", "p").name())
        .hasToString("a_b-1.0-cp313-cp313-p.whl");
  }

  @Test
  void forPlatformWhenStableAbiKeepsIt() throws IOException {
    assertThat(wheel("a_b-1.0-cp38-abi3-linux_x86_64.whl").forPlatform("cp313", "p").name())
        .hasToString("a_b-1.0-cp38-abi3-p.whl");
  }

  @Test
  void importsWhenUnpackedAreTheTopLevelModules() throws IOException {
    assertThat(wheel("a_b-1.0-py3-none-any.whl").imports()).containsExactly("a_b", "spread");
    assertThat(ImportNames.of(List.of("data/x.json", "x-y/z.py", "_s.abi3.so", "n/s/m.so")))
        .containsExactly("_s", "n");
  }

  @Test
  void metadataWhenReadJoinsContinuationLines() {
    var metadata =
        WheelMetadata.parse("Name: a\nRequires-Dist: b\n >=1\nrequires-dist: c\n\nName: z");

    assertThat(metadata.requiresDist()).containsExactly("b >=1", "c");
    assertThat(metadata.name()).isEqualTo("a");
  }

  @Test
  void atWhenMetadataAreMissingSaysSo() {
    assertThatThrownBy(() -> Wheel.at(WheelName.parse("q-1-py3-none-any.whl"), directory))
        .hasMessage("q-1-py3-none-any.whl: a wheel must contain q-1.dist-info/METADATA");
  }

  private Wheel wheel(String name) throws IOException {
    Path root = directory.resolve("wheel");
    Path info = Files.createDirectories(root.resolve("a_b-1.0.dist-info"));
    Files.writeString(
        info.resolve("METADATA"), "Metadata-Version: 2.1\nName: a-b\nVersion: 1.0\n\nx");
    Files.writeString(
        info.resolve("WHEEL"), "Wheel-Version: 1.0\nGenerator: test\nTag: cp313-cp313-linux\n");
    Files.writeString(info.resolve("RECORD"), "stale");
    Files.createDirectories(root.resolve("a_b/__pycache__"));
    Files.createDirectories(root.resolve("a_b-1.0.data/purelib"));
    Files.createFile(root.resolve("a_b-1.0.data/purelib/spread.py"));
    Files.createFile(root.resolve("a_b/__init__.py"));
    Files.createFile(root.resolve("a_b/with,comma.txt"));
    Files.createFile(root.resolve("a_b/__pycache__/__init__.cpython-313.pyc"));
    Files.write(root.resolve(EXTENSION), TinyModule.side(List.of(), List.of("PyInit__c")));
    return Wheel.at(WheelName.parse(name), root);
  }
}
