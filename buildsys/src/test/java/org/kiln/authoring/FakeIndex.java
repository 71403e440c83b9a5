package org.kiln.authoring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kiln.container.ContainerRunner;
import org.kiln.io.Sha256;
import org.kiln.source.FileServer;
import org.kiln.source.TestArchive;

/** A package index of this process, with small projects. */
public final class FakeIndex implements AutoCloseable {
  private final FileServer server = new FileServer();
  private final Map<String, List<String>> files = new LinkedHashMap<>();
  private final Map<String, Sha256> digests = new LinkedHashMap<>();

  /**
   * Adds an archive of sources.
   *
   * @param content texts by path below the archive's directory
   */
  public FakeIndex sources(
      String project, String version, String requiresPython, Map<String, String> content) {
    String stem = project + "-" + version;
    var tar = new TestArchive();
    content.forEach((path, text) -> tar.file(stem + "/" + path, text, 0644));
    return add(project, stem + ".tar.gz", requiresPython, gzip(tar.bytes()));
  }

  /** Adds a wheel whose tags are given, and whose metadata have the lines that are given. */
  public FakeIndex wheel(
      String project, String version, String tags, String metadata, String... modules) {
    var content = new LinkedHashMap<String, String>();
    List.of(modules).forEach(module -> content.put(module, ""));
    content.put(
        project + "-" + version + ".dist-info/METADATA",
        "Metadata-Version: 2.4\nName: %s\nVersion: %s\n%s".formatted(project, version, metadata));
    return add(project, "%s-%s-%s.whl".formatted(project, version, tags), "", zip(content));
  }

  private FakeIndex add(String project, String name, String requiresPython, byte[] bytes) {
    digests.put(name, Sha256.of(bytes));
    server.on("/files/" + name, FileServer.file(bytes));
    String entry =
        """
        {"filename": "%1$s", "url": "../../files/%1$s", "hashes": {"sha256": "%2$s"},
         "requires-python": "%3$s", "yanked": false}\
        """
            .formatted(name, digests.get(name), requiresPython);
    if (files.computeIfAbsent(project, p -> new ArrayList<>()).isEmpty()) {
      server.on(
          "/simple/" + project.replace('_', '-') + "/", exchange -> page(project).to(exchange));
    }
    files.get(project).add(entry);
    return this;
  }

  private FileServer.Answer page(String project) {
    return FileServer.text(
        "application/vnd.pypi.simple.v1+json",
        "{\"files\": [" + String.join(",", files.get(project)) + "]}");
  }

  /** Returns the digest of a file that was added, in hexadecimal. */
  public String sha256(String name) {
    return Objects.requireNonNull(digests.get(name)).hex();
  }

  /** Returns the variables that make pip use it. */
  public Map<String, String> environment() {
    return Map.of("PIP_INDEX_URL", server.url("/simple"));
  }

  /** Returns an engine whose image has a pip, for machines that have none. */
  public ContainerRunner engine() {
    return (spec, output) -> {
      output.accept("kiln: index-url " + server.url("/simple"));
      return 0;
    };
  }

  private static byte[] gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(Map<String, String> content) {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      for (Map.Entry<String, String> file : content.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  @Override
  public void close() {
    server.close();
  }
}
