package org.kiln.artifact.difference;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The formats whose files are made of parts, told by how they begin. */
enum Container {
  ZIP("PK\3\4") {
    @Override
    List<Part> read(byte[] file) throws IOException {
      var parts = new ArrayList<Part>();
      try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
          String attributes =
              "mode %o, time %s".formatted(entry.getUnixMode(), entry.getTimeLocal());
          try (InputStream content = zip.getInputStream(entry)) {
            parts.add(new Part(entry.getName(), attributes, content.readAllBytes()));
          }
        }
      }
      return parts;
    }
  },
  TAR_ZST("(\u00b5/\u00fd") {
    @Override
    List<Part> read(byte[] file) throws IOException {
      var zstd = new ZstdInputStream(new ByteArrayInputStream(file));
      try (var tar = new TarArchiveInputStream(zstd, "UTF-8")) {
        return members(tar, Container::attributes);
      }
    }
  },
  AR("!<arch>\n") {
    @Override
    List<Part> read(byte[] file) throws IOException {
      try (var ar = new ArArchiveInputStream(new ByteArrayInputStream(file))) {
        return members(ar, Container::attributes);
      }
    }
  },
  WASM("\0asm") {
    @Override
    List<Part> read(byte[] file) {
      return ModuleSections.of(file);
    }
  };

  private final String begin;

  Container(String begin) {
    this.begin = begin;
  }

  /** Returns the parts of a file, in their order; nothing where it is of no such format. */
  static Optional<List<Part>> parts(byte[] file) {
    for (Container format : values()) {
      if (format.begins(file)) {
        try {
          return Optional.of(format.read(file));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
          return Optional
              .empty(); // It only begins like one; its bytes can be compared all the same.
        }
      }
    }
    return Optional.empty();
  }

  private boolean begins(byte[] file) {
    int length = Math.min(begin.length(), file.length);
    return new String(file, 0, length, StandardCharsets.ISO_8859_1).equals(begin);
  }

  abstract List<Part> read(byte[] file) throws IOException;

  interface Attributes<E> {
    String of(E entry);
  }

  static <E extends ArchiveEntry> List<Part> members(
      ArchiveInputStream<E> archive, Attributes<E> attributes) throws IOException {
    var parts = new ArrayList<Part>();
    for (E e = archive.getNextEntry(); e != null; e = archive.getNextEntry()) {
      parts.add(new Part(e.getName(), attributes.of(e), archive.readAllBytes()));
    }
    return parts;
  }

  static String attributes(TarArchiveEntry entry) {
    return "mode %o, time %s, link %s"
        .formatted(entry.getMode(), entry.getLastModifiedTime(), entry.getLinkName());
  }

  static String attributes(ArArchiveEntry entry) {
    return "mode %o, time %s".formatted(entry.getMode(), entry.getLastModifiedDate().toInstant());
  }
}
