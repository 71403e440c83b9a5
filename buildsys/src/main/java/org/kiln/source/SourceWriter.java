package org.kiln.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.kiln.io.AtomicFiles;
import org.kiln.io.Sha256;

/** Adds to the source store; what appears in it is whole. */
record SourceWriter(SourceFiles files) {

  /** Returns where a download of a file collects its bytes; may hold those of an earlier try. */
  Path partial(Sha256 sha256) {
    Path partial = files.partial(sha256);
    try {
      Files.createDirectories(partial.resolveSibling("."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return partial;
  }

  /** Turns the complete bytes at {@link #partial}, digested by the caller, into a stored file. */
  Path keep(Sha256 sha256) {
    Path whole = files.whole(sha256);
    try {
      force(files.partial(sha256));
      Files.createDirectories(whole.resolveSibling("."));
      Files.move(files.partial(sha256), whole, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return whole;
  }

  /** Stores the tree of a commit. */
  Path keepCommit(String commit, AtomicFiles.Writing tar) {
    AtomicFiles.create(files.commit(commit), tar);
    return files.commit(commit);
  }

  // A power cut after the move must not leave a whole name on missing bytes.
  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
