package org.kiln.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;
import org.kiln.io.AtomicFiles;

/** Brings trees of git commits into the store, without git. Submodules are left out. */
public final class GitSource {
  private final SourceStore store;
  private final GitConnections connections;
  private final Network network;

  /**
   * Creates a source.
   *
   * @param environment the process's: proxies and certificate bundles
   */
  public GitSource(SourceStore store, Map<String, String> environment) {
    this(store, environment, Network.OPEN);
  }

  private GitSource(SourceStore store, Map<String, String> environment, Network network) {
    this.network = network;
    this.store = store;
    this.connections = new GitConnections(environment);
  }

  /** Creates a source that only finds what the store has. */
  public static GitSource offline(SourceStore store) {
    return new GitSource(store, Map.of(), Network.CUT);
  }

  /**
   * Returns a commit's tree as a stored tar archive, after fetching it if it is not there yet.
   *
   * @param commit 40 hexadecimal digits
   * @throws SourceException if the repository can't be read or lacks the commit
   */
  public Path fetch(String url, String commit, FetchListener listener) throws InterruptedException {
    Optional<Path> there = store.findCommit(commit);
    if (there.isPresent()) {
      return there.get();
    }
    network.require("commit " + commit + " of " + Place.shown(url));
    return store.holding("git-" + commit, () -> fetchAlone(url, commit, listener));
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
    try (GitClone clone = GitClone.create(directory, url, connections)) {
      ObjectId id = ObjectId.fromString(commit);
      if (!clone.fetch(id)) {
        throw failure(url, commit, "no branch or tag of it has that commit", null);
      }
      CommitTar.write(clone.repository(), id, tar);
    } catch (GitAPIException | IOException e) {
      throw failure(url, commit, why(e), e);
    } finally {
      AtomicFiles.delete(directory);
    }
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
