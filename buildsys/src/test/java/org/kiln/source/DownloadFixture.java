package org.kiln.source;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.CacheDirectory;
import org.kiln.io.Sha256;

/** A server with a file, and a store that it may come to. */
class DownloadFixture {
  static final byte[] FILE = bytes();
  static final Sha256 DIGEST = Sha256.of(FILE);

  @TempDir Path directory;
  final FileServer server = new FileServer();
  final RecordingListener listener = new RecordingListener();

  private static byte[] bytes() {
    byte[] bytes = new byte[300_000];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  @AfterEach
  void stop() {
    server.close();
  }

  SourceStore store() {
    return new SourceStore(new CacheDirectory(directory));
  }
}
