package org.kiln.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.jspecify.annotations.Nullable;
import org.kiln.io.AtomicFiles;

/** Brings trees of git commits into the store, without git. Submodules are left out. */
public final class GitSource {
  private static final List<RefSpec> EVERYTHING =
      List.of(new RefSpec("+refs/heads/*:refs/heads/*"), new RefSpec("+refs/tags/*:refs/tags/*"));

  private final SourceStore store;
  private final GitConnections connections;

  /**
   * Creates a source.
   *
   * @param environment the process's: proxies and certificate bundles
   */
  public GitSource(SourceStore store, Map<String, String> environment) {
    this.store = store;
    this.connections = new GitConnections(environment);
  }

  /**
   * Returns a commit's tree as a stored tar archive, after fetching it if it is not there yet.
   *
   * @param commit 40 hexadecimal digits
   * @throws SourceException if the repository can't be read or lacks the commit
   */
  public Path fetch(String url, String commit, FetchListener listener) throws InterruptedException {
    Optional<Path> there = store.findCommit(commit);
    return there.isPresent()
        ? there.get()
        : store.holding("git-" + commit, () -> fetchAlone(url, commit, listener));
  }

  private Path fetchAlone(String url, String commit, FetchListener listener)
      throws InterruptedException {
    Optional<Path> there = store.findCommit(commit);
    return there.isPresent() ? there.get() : fetchNow(url, commit, listener);
  }

  private Path fetchNow(String url, String commit, FetchListener listener)
      throws InterruptedException {
    listener.started(commit, Place.shown(url), -1);
    try {
      Path tar = store.keepCommit(commit, aside -> pack(url, commit, aside));
      listener.finished(commit);
      return tar;
    } catch (SourceException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while fetching " + Place.shown(url));
      }
      throw e;
    }
  }

  private void pack(String url, String commit, Path tar) {
    Path directory = AtomicFiles.aside(tar);
    try (Git git = Git.init().setBare(true).setDirectory(directory.toFile()).call()) {
      // Else JGit tidies up in the background, while the repository is deleted.
      git.getRepository().getConfig().setBoolean("gc", null, "autodetach", false);
      git.getRepository().getConfig().setInt("gc", null, "auto", 0);
      fetch(git, url, commit);
      CommitTar.write(git.getRepository(), ObjectId.fromString(commit), tar);
    } catch (GitAPIException | IOException e) {
      throw failure(url, commit, why(e), e);
    } finally {
      AtomicFiles.delete(directory);
    }
  }

  private void fetch(Git git, String url, String commit) throws GitAPIException, IOException {
    if (!isOfThisMachine(url)) {
      fetchAtOnce(git, url, commit);
    }
    ObjectId id = ObjectId.fromString(commit);
    // Not every server gives a commit by its digest; every one gives all of its branches.
    if (!git.getRepository().getObjectDatabase().has(id)) {
      fetch(git, url, EVERYTHING, Integer.MAX_VALUE);
    }
    if (!git.getRepository().getObjectDatabase().has(id)) {
      throw failure(url, commit, "no branch or tag of it has that commit", null);
    }
  }

  // There JGit is the server, too, and prints what it refuses; nothing would be saved either.
  private static boolean isOfThisMachine(String url) {
    return url.startsWith("file:") || !url.contains(":");
  }

  private void fetchAtOnce(Git git, String url, String commit) throws GitAPIException {
    try {
      fetch(git, url, List.of(new RefSpec(commit + ":refs/heads/kiln")), 1);
    } catch (GitAPIException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
    }
  }

  private void fetch(Git git, String url, List<RefSpec> specs, int depth) throws GitAPIException {
    var command =
        git.fetch()
            .setRemote(url)
            .setRefSpecs(specs)
            .setTagOpt(TagOpt.NO_TAGS)
            .setTimeout((int) Timing.DEFAULT.idle().toSeconds())
            .setProgressMonitor(new GitCancellation())
            .setTransportConfigCallback(connections);
    if (depth < Integer.MAX_VALUE) {
      command.setDepth(depth);
    }
    command.call();
  }

  // JGit's own message often leaves out what went wrong underneath.
  private static String why(Exception failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof IOException && !(root instanceof TransportException)
        ? FetchFailure.ofConnection(root).why()
        : String.valueOf(failure.getMessage());
  }

  private static SourceException failure(
      String url, String commit, String why, @Nullable Throwable cause) {
    return new SourceException(
        "can't fetch commit " + commit + " from " + Place.shown(url) + ": " + why,
        "Check the recipe's source.git, the network and the proxy settings.",
        cause);
  }
}
