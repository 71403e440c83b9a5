package org.kiln.artifact;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.kiln.io.FileStreams;

/** Lists what is in archives. */
public final class ArchiveNames {
  private ArchiveNames() {}

  /** Returns the names in an archive that {@link ReproducibleArchive#tarZst} wrote. */
  public static List<String> ofTarZst(Path archive) {
    var names = new ArrayList<String>();
    try (var file = new BufferedInputStream(FileStreams.input(archive));
        var tar = new TarArchiveInputStream(new ZstdInputStream(file), "UTF-8")) {
      for (var e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        names.add(e.getName());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
