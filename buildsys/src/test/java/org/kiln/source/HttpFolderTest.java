package org.kiln.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
final class HttpFolderTest {
  private static final byte[] BYTES = "some bytes of a file".getBytes(UTF_8);
  private static final Pace ANY = new Pace(Duration.ofMinutes(1), 1000);

  private final FileServer server = new FileServer();

  @TempDir Path directory;

  @AfterEach
  void stop() {
    server.close();
  }

  private SharedFolder folder(String url) {
    return folder(url, Duration.ofMinutes(1), ANY);
  }

  private static SharedFolder folder(String url, Duration idle, Pace pace) {
    var timing = new Timing(idle, idle, 1, Duration.ZERO, Duration.ZERO);
    try {
      return new HttpFolder(Place.parse(url), new Http(Map.of(), timing), pace);
    } catch (FetchFailure e) {
      throw new IllegalArgumentException(e);
    }
  }

  private boolean get(String path) throws IOException, InterruptedException {
    return folder(server.url("/cache/")).get(path, target(), 1000);
  }

  private Path target() {
    return directory.resolve("target");
  }

  @Test
  void getWhenThereCopiesTheFile() throws Exception {
    server.on("/cache/cas/1", FileServer.file(BYTES));

    assertThat(get("cas/1")).isTrue();
    assertThat(target()).hasBinaryContent(BYTES);
  }

  @Test
  void getWhenNotThereSaysSo() throws Exception {
    server.on("/cache/", FileServer.status(404));

    assertThat(get("cas/1")).isFalse();
  }

  @Test
  void getWhenTheServerFailsGivesTheStatus() {
    server.on("/cache/", FileServer.status(500));

    assertThatThrownBy(() -> get("ac/1"))
        .isInstanceOf(IOException.class)
        .hasMessage("HTTP 500 Internal Server Error");
  }

  @Test
  void getWhenTheAnswerIsCutFails() {
    server.on("/cache/", FileServer.cut(BYTES, 5));

    assertThatThrownBy(() -> get("cas/1")).hasMessageContaining("the connection broke");
  }

  @Test
  void getWhenTheServerFallsSilentFails() {
    server.on("/cache/", FileServer.stall(BYTES, 5));

    SharedFolder folder = folder(server.url("/cache/"), Duration.ofMillis(500), ANY);
    assertThatThrownBy(() -> folder.get("cas/1", target(), 1000))
        .hasMessageContaining("nothing came for");
  }

  @Test
  void getWhenTheServerTricklesFailsAfterATimeThatItsSizeAllows() {
    server.on("/cache/", trickle());

    var quick = new Pace(Duration.ofSeconds(1), 1000);
    SharedFolder folder = folder(server.url("/cache/"), Duration.ofMinutes(1), quick);
    assertThatThrownBy(() -> folder.get("cas/1", target(), 1000))
        .hasMessageContaining("too slowly");
  }

  /** A byte every tenth of a second, for a long time. */
  private static FileServer.Answer trickle() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 900);
      for (int i = 0; i < 900; i++) {
        exchange.getResponseBody().write(i);
        exchange.getResponseBody().flush();
        Thread.sleep(100);
      }
    };
  }

  @Test
  void getWhenMoreComesThanMayFails() {
    server.on("/cache/", FileServer.file(new byte[100_000]));

    assertThatThrownBy(() -> get("cas/1")).hasMessageContaining("sends more than 1000 bytes");
  }

  @Test
  void getWhenNobodyAnswersFails() {
    assertThatThrownBy(() -> folder("http://127.0.0.1:1/").get("cas/1", target(), 1000))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("can't connect");
  }

  @Test
  void putSendsTheFileWithItsLength() throws Exception {
    var received = new ArrayList<String>();
    server.on(
        "/cache/cas/1",
        exchange -> {
          received.add(exchange.getRequestMethod());
          received.add(exchange.getRequestHeaders().getFirst("Content-Length"));
          received.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(201, -1);
        });

    folder(server.url("/cache/")).put("cas/1", Files.write(directory.resolve("file"), BYTES));

    assertThat(received).isEqualTo(List.of("PUT", "20", "some bytes of a file"));
  }

  @Test
  void putWhenRefusedGivesTheStatus() throws Exception {
    server.on("/cache/", FileServer.status(403));
    Path file = Files.write(directory.resolve("file"), BYTES);

    assertThatThrownBy(() -> folder(server.url("/cache/")).put("cas/1", file))
        .isInstanceOf(IOException.class)
        .hasMessage("HTTP 403 Forbidden");
  }

  @Test
  void getWhenTheUrlHasCredentialsSendsAndHidesThem() throws Exception {
    server.on("/cache/", FileServer.file(BYTES));
    String url = server.url("/cache/").replace("//", "//reader:secret@");

    SharedFolder folder = SharedFolders.open(url, Map.of());
    assertThat(folder.get("cas/1", target(), 1000)).isTrue();

    assertThat(server.requests().get(0).header("Authorization")).startsWith("Basic ");
    assertThat(folder.toString()).isEqualTo(server.url("/cache"));
  }

  @Test
  void openWhenTheUrlIsOfAnotherKindSaysWhatIsWanted() {
    assertThatThrownBy(() -> SharedFolders.open("ftp://a/b", Map.of()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("ftp://a/b is no place for a shared cache");
  }

  @Test
  void openWhenADirectoryIsGivenKeepsFilesThere() throws Exception {
    SharedFolder folder = SharedFolders.open(directory.resolve("shared").toString(), Map.of());
    assertThat(folder.get("cas/1", target(), 1000)).isFalse();

    folder.put("cas/1", Files.write(directory.resolve("file"), BYTES));

    assertThat(folder.get("cas/1", target(), 1000)).isTrue();
    assertThat(target()).hasBinaryContent(BYTES);
    assertThatThrownBy(() -> folder.get("cas/1", directory.resolve("other"), 10))
        .hasMessageContaining("more than 10 bytes");
  }
}
