package org.kiln.source;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.kiln.io.FileStreams;

/** Packs the tree of a commit: for one commit always the same bytes. */
final class CommitTar {
  // Unpacking leaves out a sole directory; with this one it is never the repository's own.
  private static final String TOP = "source/";

  private CommitTar() {}

  /** Writes a commit's tree. */
  static void write(Repository repository, ObjectId id, Path file) throws IOException {
    RevCommit commit = repository.parseCommit(id);
    try (TarArchiveOutputStream tar = open(file);
        TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        if (!FileMode.GITLINK.equals(walk.getRawMode(0))) {
          write(walk, commit.getCommitTime(), tar);
        }
      }
    }
  }

  private static TarArchiveOutputStream open(Path file) throws IOException {
    OutputStream out = new BufferedOutputStream(FileStreams.output(file));
    var tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    tar.setAddPaxHeadersForNonAsciiNames(true);
    return tar;
  }

  private static void write(TreeWalk walk, int commitTime, TarArchiveOutputStream tar)
      throws IOException {
    ObjectLoader content = walk.getObjectReader().open(walk.getObjectId(0));
    boolean isLink = FileMode.SYMLINK.equals(walk.getRawMode(0));
    TarArchiveEntry entry = entry(walk, content, isLink);
    entry.setModTime(commitTime * 1000L);
    tar.putArchiveEntry(entry);
    if (!isLink) {
      content.copyTo(tar);
    }
    tar.closeArchiveEntry();
  }

  private static TarArchiveEntry entry(TreeWalk walk, ObjectLoader content, boolean isLink)
      throws IOException {
    String path = TOP + walk.getPathString();
    if (isLink) {
      var link = new TarArchiveEntry(path, TarConstants.LF_SYMLINK);
      link.setLinkName(new String(content.getBytes(), StandardCharsets.UTF_8));
      return link;
    }
    var entry = new TarArchiveEntry(path);
    entry.setMode(FileMode.EXECUTABLE_FILE.equals(walk.getRawMode(0)) ? 0100755 : 0100644);
    entry.setSize(content.getSize());
    return entry;
  }
}
