package org.kiln.repository;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kiln.io.Sha256;
import org.kiln.recipe.PackageName;
import org.kiln.toolchain.Line;

/** Small packages for tests of repositories; their files lie in a directory as in the store. */
record Sample(Path store) {
  static final LockInfo INFO = LockInfo.of(Line.CP313, "0.1.0");
  static final String PLATFORM = "cp313-cp313-emscripten_3_1_69_wasm32";

  /** Returns a compiled package that needs a library and has tests of its own. */
  Map.Entry<Entry, Path> pebble(String version) {
    String file = "pebble-%s-%s.whl".formatted(version, PLATFORM);
    Path wheel = wheel(file, "pebble", version, "Requires-Python: >=3.11,<4\n");
    return entry("pebble", version, wheel, List.of("pebble", "_pebble"), "stone", "gravel", true);
  }

  /** Returns the tests that were taken out of {@link #pebble}. */
  Map.Entry<Entry, Path> pebbleTests(String version) {
    Path zip = file("pebble-tests-%s.zip".formatted(version), "tests of pebble " + version);
    return Map.entry(pebble(version).getKey().tests(repositoryFile(zip)), zip);
  }

  /** Returns a pure package. */
  Map.Entry<Entry, Path> gravel() {
    Path wheel = wheel("gravel-2.0-py3-none-any.whl", "Gravel", "2.0", "");
    return entry("gravel", "2.0", wheel, List.of("gravel"), "", "", false);
  }

  /** Returns a pure package of any name. */
  Map.Entry<Entry, Path> pure(String name, String version) {
    Path wheel = wheel(name + "-" + version + "-py3-none-any.whl", name, version, "");
    return entry(name, version, wheel, List.of(name), "", "", false);
  }

  /** Returns a shared library. */
  Map.Entry<Entry, Path> stone() {
    Path zip = file("stone-1.4.zip", "libstone.so");
    return Map.entry(
        new Entry(
            PackageName.parse("stone"),
            "1.4",
            PackageType.SHARED_LIBRARY,
            InstallDirectory.DYNLIB,
            "stone-1.4.zip",
            Sha256.of(zip),
            size(zip),
            List.of(),
            List.of(),
            false,
            List.of(),
            "A library",
            "MIT",
            ""),
        zip);
  }

  /** Returns one of the runtime's files. */
  RepositoryFile runtimeFile(String name, String content) {
    return repositoryFile(file(name, content));
  }

  private static Map.Entry<Entry, Path> entry(
      String name,
      String version,
      Path wheel,
      List<String> imports,
      String depends,
      String alsoDepends,
      boolean unvendoredTests) {
    List<PackageName> needs =
        List.of(depends, alsoDepends).stream()
            .filter(PackageName::isValid)
            .map(PackageName::parse)
            .toList();
    return Map.entry(
        new Entry(
            PackageName.parse(name),
            version,
            PackageType.PACKAGE,
            InstallDirectory.SITE,
            wheel.getFileName().toString(),
            Sha256.of(wheel),
            size(wheel),
            imports,
            needs,
            unvendoredTests,
            List.of(),
            "A sample <of> " + name,
            "MIT",
            "https://example.org/" + name),
        wheel);
  }

  private Path wheel(String fileName, String name, String version, String headers) {
    String metadata =
        "Metadata-Version: 2.1\nName: %s\nVersion: %s\n%s\nA sample & more.\n"
            .formatted(name, version, headers);
    String information = "%s-%s.dist-info/".formatted(name.toLowerCase(Locale.ROOT), version);
    Path file = store.resolve(fileName);
    try (OutputStream out = Files.newOutputStream(file);
        var zip = new ZipOutputStream(out)) {
      put(zip, information + "METADATA", metadata);
      put(zip, information + "WHEEL", "Wheel-Version: 1.0\n");
      put(zip, information + "RECORD", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    entry.setMethod(ZipEntry.STORED);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var crc = new CRC32();
    crc.update(bytes);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private Path file(String name, String content) {
    try {
      return Files.writeString(store.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RepositoryFile repositoryFile(Path file) {
    return new RepositoryFile(file.getFileName().toString(), Sha256.of(file), size(file), file);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
