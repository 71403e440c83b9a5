package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheDirectory;
import org.kiln.io.Sha256;

final class GitSourceTest {
  @TempDir private Path directory;
  private Path repository;

  @BeforeEach
  void makeRepository() throws IOException {
    repository = Files.createDirectory(directory.resolve("repository"));
  }

  private String commit(String content) throws IOException, GitAPIException {
    Path program = repository.resolve("only/run.sh");
    Files.createDirectories(program.getParent());
    Files.writeString(program, content);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    AtomicFiles.delete(repository.resolve("only/link"));
    Files.createSymbolicLink(repository.resolve("only/link"), Path.of("run.sh"));
    try (Git git = Git.init().setDirectory(repository.toFile()).call()) {
      git.add().addFilepattern(".").call();
      var author = new PersonIdent("A", "a@example.org", Instant.EPOCH, ZoneOffset.UTC);
      return git.commit()
          .setMessage("x")
          .setSign(false)
          .setAuthor(author)
          .setCommitter(author)
          .call()
          .name();
    }
  }

  private Path fetch(String cache, String commit) throws InterruptedException {
    return fetch(cache, repository.toUri().toString(), commit);
  }

  private Path fetch(String cache, String url, String commit) throws InterruptedException {
    var store = new SourceStore(new CacheDirectory(directory.resolve(cache)));
    return new GitSource(store, Map.of()).fetch(url, commit, FetchListener.NONE);
  }

  @Test
  void fetchWhenCommitIsATipStoresItsTree() throws Exception {
    Path tar = fetch("cache", commit("1"));
    Path tree = directory.resolve("tree");
    new Unpacker().unpack(tar, "a", Optional.empty(), tree);
    assertThat(tree.resolve("only/run.sh")).hasContent("1").isExecutable();
    assertThat(Files.readSymbolicLink(tree.resolve("only/link"))).isEqualTo(Path.of("run.sh"));
  }

  @Test
  void fetchWhenCommitIsOldStoresItsTree() throws Exception {
    String old = commit("1");
    commit("2");
    Path tree = directory.resolve("tree");
    new Unpacker().unpack(fetch("cache", old), "a", Optional.empty(), tree);
    assertThat(tree.resolve("only/run.sh")).hasContent("1");
  }

  @Test
  void fetchWhenRepeatedMakesTheSameBytes() throws Exception {
    String commit = commit("1");
    assertThat(Sha256.of(fetch("one", commit))).isEqualTo(Sha256.of(fetch("two", commit)));
  }

  @Test
  void fetchWhenStoredNeedsNoRepository() throws Exception {
    String commit = commit("1");
    fetch("cache", commit);
    AtomicFiles.delete(repository);
    assertThat(fetch("cache", commit)).exists();
  }

  @Test
  void fetchWhenCommitIsMissingSaysSo() throws Exception {
    commit("1");
    String other = "0123456789012345678901234567890123456789";
    assertThatThrownBy(() -> fetch("cache", other))
        .isInstanceOf(SourceException.class)
        .hasMessageEndingWith("no branch or tag of it has that commit")
        .hasMessageStartingWith("can't fetch commit " + other + " from " + repository.toUri());
    assertThat(directory.resolve("cache/git")).doesNotExist();
  }

  @Test
  void fetchWhenRepositoryIsMissingSaysSo() {
    String commit = "0123456789012345678901234567890123456789";
    assertThatThrownBy(() -> fetch("cache", commit))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("can't fetch commit " + commit);
  }

  @Test
  void fetchWhenServedByHttpStoresItsTree() throws Exception {
    String commit = commit("1");
    Path git = repository.resolve(".git");
    Files.createDirectories(git.resolve("info"));
    Files.writeString(git.resolve("info/refs"), commit + "\trefs/heads/main\n");
    try (var server = new FileServer()) {
      server.on("/r", exchange -> serve(exchange, git));
      assertThat(fetch("cache", server.url("/r"), commit)).exists();
    }
  }

  private static void serve(HttpExchange exchange, Path git) throws IOException {
    Path file = git.resolve(exchange.getRequestURI().getPath().substring("/r/".length()));
    if (Files.isRegularFile(file)) {
      exchange.sendResponseHeaders(200, Files.size(file));
      Files.copy(file, exchange.getResponseBody());
    } else {
      exchange.sendResponseHeaders(404, -1);
    }
  }

  @Test
  void fetchWhenHostIsUnknownSaysSo() {
    String commit = "0123456789012345678901234567890123456789";
    assertThatThrownBy(() -> fetch("cache", "https://no-such-host.invalid/r", commit))
        .hasMessageEndingWith("the host name is unknown, or there is no network");
  }
}
