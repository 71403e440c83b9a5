package org.kiln.container.docker;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.kiln.container.ContainerException;
import org.kiln.io.FileStreams;

/**
 * An image as {@code docker save} writes it, with Zstandard compression, which older engines don't
 * read themselves.
 *
 * @param file where it lies
 */
record ImageFile(Path file) {
  /** Images are large and their bits already partly compressed: more is slower than it is worth. */
  private static final int LEVEL = 3;

  void save(DockerConnection connection, String reference) {
    try (InputStream image = connection.client().saveImageCmd(reference).exec();
        OutputStream out = FileStreams.output(file);
        var zstd = new ZstdOutputStream(out, LEVEL)) {
      image.transferTo(zstd);
    } catch (IOException e) {
      throw new ContainerException(
          "the image %s can't be saved in %s: %s".formatted(reference, file, e.getMessage()),
          "See whether the disk has room for it.",
          e);
    }
  }

  void load(DockerConnection connection) {
    try (InputStream in = FileStreams.input(file);
        var zstd = new ZstdInputStream(in)) {
      connection.client().loadImageCmd(zstd).exec();
    } catch (IOException e) {
      throw new ContainerException(
          "the image in %s can't be loaded: %s".formatted(file, e.getMessage()),
          "See whether the file is whole, and the engine's disk has room.",
          e);
    }
  }
}
