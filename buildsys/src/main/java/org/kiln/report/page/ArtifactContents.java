package org.kiln.report.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.kiln.build.Artifact;
import org.kiln.build.ArtifactStore;

/** Tells what in an artifact takes how much room: each WebAssembly module, and the rest as one. */
record ArtifactContents(ArtifactStore store) {
  private static final String WASM = "wasm";

  List<ContentSize> of(Artifact artifact) {
    if (artifact.name().endsWith(".tar.zst")) {
      return List.of(); // Builds see it; it is not shipped.
    }
    return artifact.name().matches(".*\\.(whl|zip)")
        ? ofArchive(artifact, store.file(artifact))
        : List.of(new ContentSize(artifact.name(), kind(artifact.name()), artifact.size()));
  }

  private static List<ContentSize> ofArchive(Artifact artifact, Path file) {
    var sizes = new ArrayList<ContentSize>();
    long rest = artifact.size();
    try (var archive = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(archive.entries())) {
        if (kind(entry.getName()).equals(WASM)) {
          sizes.add(new ContentSize(entry.getName(), WASM, entry.getCompressedSize()));
          rest -= entry.getCompressedSize();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sizes.add(new ContentSize(artifact.name(), "other", rest));
    return sizes;
  }

  private static String kind(String name) {
    return name.matches(".*(\\.wasm|\\.so(\\.[0-9.]+)?)") ? WASM : "other";
  }
}
