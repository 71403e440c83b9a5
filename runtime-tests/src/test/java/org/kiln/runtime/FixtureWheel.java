package org.kiln.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiln.artifact.ReproducibleArchive;
import org.kiln.io.Sha256;

/**
 * A package that only tests load.
 *
 * @param content text by path in the wheel
 * @param libraries the corpus' files that go into it, by path in the wheel
 */
record FixtureWheel(
    String name,
    String version,
    List<String> depends,
    Map<String, String> content,
    Map<String, Path> libraries) {

  static FixtureWheel pure(
      String name, String version, List<String> depends, Map<String, String> content) {
    return new FixtureWheel(name, version, depends, content, Map.of());
  }

  static FixtureWheel compiled(String name, List<String> depends, Map<String, Path> libraries) {
    return new FixtureWheel(name, "1.0", depends, Map.of(), libraries);
  }

  String fileName() {
    return name + "-" + version + "-py3-none-any.whl";
  }

  /** Returns the entry of a wheel that was packed in a directory. */
  FixtureEntry entry(Path directory) {
    String digest = Sha256.of(directory.resolve(fileName())).hex();
    return new FixtureEntry(
        name, version, fileName(), "site", "package", digest, List.of(name), depends);
  }

  void pack(Path directory, Path work) {
    try {
      Path tree = Files.createTempDirectory(work, name);
      for (Map.Entry<String, String> file : content.entrySet()) {
        Files.writeString(create(tree, file.getKey()), file.getValue());
      }
      for (Map.Entry<String, Path> file : libraries.entrySet()) {
        Files.copy(file.getValue(), create(tree, file.getKey()));
      }
      String metadata = "Metadata-Version: 2.1\nName: %s\nVersion: %s\n".formatted(name, version);
      Files.writeString(create(tree, name + "-" + version + ".dist-info/METADATA"), metadata);
      ReproducibleArchive.zip(tree, directory.resolve(fileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path create(Path tree, String name) throws IOException {
    Path file = tree.resolve(name);
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
    return file;
  }
}
