package org.kiln.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final LocalServer server = LocalServer.start(0);
  @TempDir Path temporary;
  private String url = "";

  @BeforeEach
  void serve() throws IOException {
    Path served = Files.createDirectories(temporary.resolve("served/simple"));
    Files.writeString(served.resolve("index.html"), "<!DOCTYPE html>");
    Files.writeString(served.resolve("index.json"), "{}");
    Files.writeString(served.resolveSibling("a.wasm"), "\0asm");
    Files.writeString(served.resolveSibling("empty.mjs"), "");
    Files.writeString(temporary.resolve("secret.txt"), "secret");
    url = server.serve("/repository/", temporary.resolve("served"));
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void getWhenFileExistsGivesItsContentAndType() throws Exception {
    HttpResponse<String> response = get("a.wasm");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("\0asm");
    assertThat(response.headers().firstValue("Content-Type")).contains("application/wasm");
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(response.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
  }

  @Test
  void getWhenFileIsEmptyGivesAnEmptyAnswer() throws Exception {
    HttpResponse<String> response = get("empty.mjs");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
  }

  @Test
  void getWhenClientHasTheFileSaysThatItIsUnchanged() throws Exception {
    String tag = get("a.wasm").headers().firstValue("ETag").orElseThrow();

    var response =
        send(HttpRequest.newBuilder(URI.create(url + "a.wasm")).header("If-None-Match", tag));

    assertThat(response.statusCode()).isEqualTo(304);
  }

  @Test
  void getWhenFolderIsAskedForGivesItsIndexInTheFormThatIsAccepted() throws Exception {
    var json =
        HttpRequest.newBuilder(URI.create(url + "simple/"))
            .header("Accept", "application/vnd.pypi.simple.v1+json, text/html; q=0.01");

    assertThat(get("simple/").body()).isEqualTo("<!DOCTYPE html>");
    assertThat(send(json).body()).isEqualTo("{}");
    assertThat(send(json).headers().firstValue("Content-Type"))
        .contains("application/vnd.pypi.simple.v1+json");
  }

  @Test
  void getWhenPathIsMissingOrLeavesTheDirectoryIsNotFound() throws Exception {
    assertThat(get("missing.whl").statusCode()).isEqualTo(404);
    assertThat(get("%2e%2e/secret.txt").statusCode()).isEqualTo(404);
    assertThat(get("..%2fsecret.txt").statusCode()).isEqualTo(404);
  }

  @Test
  void headGivesTheSizeOnly() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url + "a.wasm"))
            .method("HEAD", HttpRequest.BodyPublishers.noBody());

    assertThat(send(request).headers().firstValueAsLong("Content-Length")).hasValue(4);
  }

  @Test
  void postIsNotAllowed() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url + "a.wasm"))
            .POST(HttpRequest.BodyPublishers.ofString("x"));

    assertThat(send(request).statusCode()).isEqualTo(405);
  }

  @Test
  void startWhenPortIsTakenSaysSo() {
    int port = URI.create(url).getPort();

    assertThatThrownBy(() -> LocalServer.start(port))
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining("cannot listen on port " + port);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(url + path)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
