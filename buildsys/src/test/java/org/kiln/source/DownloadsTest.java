package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kiln.io.Sha256;
import org.kiln.recipe.Source.Location;

@Timeout(60)
final class DownloadsTest extends DownloadFixture {
  /** Waits long for a slow machine's server; {@link #HASTY} does not. */
  private static final Timing CALM = timing(Duration.ofSeconds(30));

  private static final Timing HASTY = timing(Duration.ofMillis(300));

  private static Timing timing(Duration idle) {
    return new Timing(Duration.ofSeconds(30), idle, 3, Duration.ofMillis(5), Duration.ofMillis(20));
  }

  private Path fetch(String... urls) throws InterruptedException {
    return fetch(CALM, urls);
  }

  private Path fetch(Timing timing, String... urls) throws InterruptedException {
    var locators =
        new Locators((project, sha256) -> List.of(), (sourcePackage, sha256) -> List.of());
    var downloads = new Downloads(store(), new Http(Map.of(), timing), timing, locators);
    List<Location> locations = Stream.of(urls).<Location>map(Location.Url::new).toList();
    return downloads.fetch(locations, DIGEST, "a.tar.gz", listener);
  }

  private void assertNothingLeft() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      assertThat(all.filter(Files::isRegularFile).filter(f -> !f.toString().contains("locks")))
          .isEmpty();
    }
  }

  @Test
  void fetchWhenServedStoresTheFile() throws Exception {
    server.on("/a", FileServer.resumable(FILE));
    assertThat(fetch(server.url("/a"))).hasBinaryContent(FILE);
    assertThat(listener.lines())
        .first()
        .isEqualTo("started a.tar.gz " + server.url("/a") + " 300000");
    assertThat(listener.lines()).last().isEqualTo("finished a.tar.gz");
  }

  @Test
  void fetchWhenStoredAsksNobody() throws Exception {
    server.on("/a", FileServer.resumable(FILE));
    fetch(server.url("/a"));
    fetch(server.url("/a"));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void fetchWhenCalledTwiceAtOnceDownloadsOnce() throws Exception {
    server.on("/a", FileServer.resumable(FILE));
    List<CompletableFuture<Path>> both =
        Stream.of(1, 2).map(i -> CompletableFuture.supplyAsync(this::fetchUnchecked)).toList();
    both.forEach(CompletableFuture::join);
    assertThat(server.requests()).hasSize(1);
  }

  private Path fetchUnchecked() {
    try {
      return fetch(server.url("/a"));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void fetchWhenPartIsThereAsksForTheRest() throws Exception {
    Files.write(store().partial(DIGEST), Arrays.copyOf(FILE, 100_000));
    server.on("/a", FileServer.resumable(FILE));
    assertThat(fetch(server.url("/a"))).hasBinaryContent(FILE);
    assertThat(server.requests().get(0).header("Range")).isEqualTo("bytes=100000-");
  }

  @Test
  void fetchWhenServerKnowsNoRangesBeginsAnew() throws Exception {
    Files.write(store().partial(DIGEST), Arrays.copyOf(FILE, 100_000));
    server.on("/a", FileServer.file(FILE));
    assertThat(fetch(server.url("/a"))).hasBinaryContent(FILE);
  }

  @Test
  void fetchWhenPartIsOfAnotherFileBeginsAnew() throws Exception {
    Files.write(store().partial(DIGEST), new byte[100_000]);
    server.on("/a", FileServer.resumable(FILE));
    assertThat(fetch(server.url("/a"))).hasBinaryContent(FILE);
  }

  @Test
  void fetchWhenPartIsTooLongBeginsAnew() throws Exception {
    Files.write(store().partial(DIGEST), new byte[400_000]);
    server.on("/a", FileServer.status(416), FileServer.resumable(FILE));
    assertThat(fetch(server.url("/a"))).hasBinaryContent(FILE);
  }

  @Test
  void fetchWhenConnectionIsCutContinues() throws Exception {
    server.on("/a", FileServer.cut(FILE, 120_000), FileServer.resumable(FILE));
    assertThat(fetch(server.url("/a"))).hasBinaryContent(FILE);
    assertThat(server.requests().get(1).header("Range")).startsWith("bytes=");
    assertThat(listener.lines()).anyMatch(line -> line.contains("the connection broke"));
  }

  @Test
  void fetchWhenServerStallsContinues() throws Exception {
    server.on("/a", FileServer.stall(FILE, 100_000), FileServer.resumable(FILE));
    assertThat(fetch(HASTY, server.url("/a"))).hasBinaryContent(FILE);
    assertThat(listener.lines()).anyMatch(line -> line.contains("nothing came for 300 ms"));
  }

  @Test
  void fetchWhenServerIsBusyTriesAgain() throws Exception {
    server.on("/a", FileServer.status(503), FileServer.status(429), FileServer.resumable(FILE));
    assertThat(fetch(server.url("/a"))).hasBinaryContent(FILE);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void fetchWhenServerStaysBusyGivesUp() {
    server.on("/a", FileServer.status(503));
    assertThatThrownBy(() -> fetch(server.url("/a")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("HTTP 503 Service Unavailable");
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void fetchWhenMissingWithoutMirrorFailsAtOnce() throws Exception {
    server.on("/a", FileServer.status(404));
    assertThatThrownBy(() -> fetch(server.url("/a")))
        .hasMessage(
            "can't fetch a.tar.gz (sha256 "
                + DIGEST
                + "):\n  "
                + server.url("/a")
                + ": HTTP 404 Not Found");
    assertThat(server.requests()).hasSize(1);
    assertNothingLeft();
  }

  @Test
  void fetchWhenMissingTakesTheMirror() throws Exception {
    server.on("/a", FileServer.status(404));
    server.on("/mirror", FileServer.resumable(FILE));
    assertThat(fetch(server.url("/a"), server.url("/mirror"))).hasBinaryContent(FILE);
  }

  @Test
  void fetchWhenDigestIsWrongTakesTheMirror() throws Exception {
    server.on("/a", FileServer.resumable(new byte[9]));
    server.on("/mirror", FileServer.resumable(FILE));
    assertThat(fetch(server.url("/a"), server.url("/mirror"))).hasBinaryContent(FILE);
  }

  @Test
  void fetchWhenDigestIsWrongEverywhereNamesBoth() throws Exception {
    server.on("/a", FileServer.resumable(new byte[9]));
    assertThatThrownBy(() -> fetch(server.url("/a")))
        .hasMessageContaining(
            server.url("/a")
                + ": wrong file: expected sha256 "
                + DIGEST
                + ", got "
                + Sha256.of(new byte[9]))
        .isInstanceOfSatisfying(
            SourceException.class, e -> assertThat(e.isUnreachable()).isFalse());
    assertNothingLeft();
  }

  @Test
  void fetchWhenNobodyListensSaysSo() throws Exception {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThatThrownBy(() -> fetch("http://127.0.0.1:" + port + "/a"))
        .hasMessageContaining("can't connect");
  }

  @Test
  void fetchWhenHostIsUnknownSaysSo() {
    assertThatThrownBy(() -> fetch("http://no-such-host.invalid/a"))
        .hasMessageContaining("the host name is unknown, or there is no network");
    assertThat(listener.lines()).hasSize(1);
  }

  @Test
  void fetchWhenUrlIsNoneSaysSo() {
    assertThatThrownBy(() -> fetch("ftp://example.org/a"))
        .hasMessageContaining("ftp://example.org/a: expected an http or https URL");
  }

  @Test
  void fetchWhenRedirectedFollows() throws Exception {
    server.on("/a", FileServer.redirect("/b"));
    server.on("/b", FileServer.resumable(FILE));
    assertThat(fetch(server.url("/a"))).hasBinaryContent(FILE);
  }

  @Test
  void fetchWhenRedirectedInCirclesGivesUp() {
    server.on("/a", FileServer.redirect("/a"));
    assertThatThrownBy(() -> fetch(server.url("/a")))
        .hasMessageContaining("redirects more than 10 times");
  }

  @Test
  void fetchWhenUrlHasPasswordKeepsItFromOtherHosts() throws Exception {
    try (var other = new FileServer()) {
      other.on("/a", FileServer.resumable(FILE));
      server.on("/a", FileServer.redirect(other.url("/a")));
      fetch(server.url("/a").replace("//", "//me:secret@"));
      assertThat(server.requests().get(0).header("Authorization")).isEqualTo("Basic bWU6c2VjcmV0");
      assertThat(other.requests().get(0).header("Authorization")).isEmpty();
      assertThat(listener.lines()).noneMatch(line -> line.contains("secret"));
    }
  }

  @Test
  void fetchWhenDiskIsFullSaysSoAndLeavesNothing() throws Exception {
    Files.createSymbolicLink(store().partial(DIGEST), Path.of("/dev/full"));
    server.on("/a", FileServer.resumable(FILE));
    assertThatThrownBy(() -> fetch(server.url("/a")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("can't write a.tar.gz to " + directory)
        .hasMessageContaining("No space left on device");
    assertThat(store().partial(DIGEST)).doesNotExist();
  }

  @Test
  void fetchWhenInterruptedStopsAndKeepsThePart() throws Exception {
    server.on("/a", FileServer.stall(FILE, 100_000));
    var outcome = new AtomicReference<Throwable>();
    var thread = new Thread(() -> outcome.set(failureOf(() -> fetch(server.url("/a")))));
    thread.start();
    while (listener.lines().isEmpty()) {
      Thread.sleep(5);
    }
    thread.interrupt();
    thread.join();
    assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
    assertThat(store().partial(DIGEST)).exists();
  }

  private static Throwable failureOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return org.assertj.core.api.Assertions.catchThrowable(call);
  }
}
