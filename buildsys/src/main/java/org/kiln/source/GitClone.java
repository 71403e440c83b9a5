package org.kiln.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.TransportConfigCallback;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;

/**
 * A repository that exists for one fetch.
 *
 * @param git an empty bare repository
 * @param url of the repository to fetch from
 */
record GitClone(Git git, String url, TransportConfigCallback connections) implements AutoCloseable {
  private static final int WHOLE_HISTORY = 0;
  private static final List<RefSpec> EVERYTHING =
      List.of(new RefSpec("+refs/heads/*:refs/heads/*"), new RefSpec("+refs/tags/*:refs/tags/*"));

  /** Makes an empty one in a directory. */
  static GitClone create(Path directory, String url, TransportConfigCallback connections)
      throws GitAPIException {
    Git git = Git.init().setBare(true).setDirectory(directory.toFile()).call();
    // Else JGit tidies up in the background, while the repository is deleted.
    git.getRepository().getConfig().setBoolean("gc", null, "autodetach", false);
    git.getRepository().getConfig().setInt("gc", null, "auto", 0);
    return new GitClone(git, url, connections);
  }

  Repository repository() {
    return git.getRepository();
  }

  /**
   * Fetches a commit, without its history where the server allows that; returns whether it came.
   */
  boolean fetch(ObjectId commit) throws GitAPIException, IOException {
    if (!isOfThisMachine()) {
      fetchAlone(commit);
    }
    // Not every server gives a commit by its digest; every one gives all of its branches.
    if (!repository().getObjectDatabase().has(commit)) {
      fetch(EVERYTHING, WHOLE_HISTORY);
    }
    return repository().getObjectDatabase().has(commit);
  }

  // There JGit is the server, too, and prints what it refuses; nothing would be saved either.
  private boolean isOfThisMachine() {
    return url.startsWith("file:") || !url.contains(":");
  }

  private void fetchAlone(ObjectId commit) throws GitAPIException {
    try {
      fetch(List.of(new RefSpec(commit.name() + ":refs/heads/kiln")), 1);
    } catch (GitAPIException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
    }
  }

  private void fetch(List<RefSpec> specs, int depth) throws GitAPIException {
    var command =
        git.fetch()
            .setRemote(url)
            .setRefSpecs(specs)
            .setTagOpt(TagOpt.NO_TAGS)
            .setTimeout((int) Timing.DEFAULT.idle().toSeconds())
            .setProgressMonitor(new GitCancellation())
            .setTransportConfigCallback(connections);
    if (depth != WHOLE_HISTORY) {
      command.setDepth(depth);
    }
    command.call();
  }

  @Override
  public void close() {
    git.close();
  }
}
