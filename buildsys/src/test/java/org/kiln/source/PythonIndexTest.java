package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kiln.io.Sha256;
import org.kiln.recipe.Source.Location.Pypi;

final class PythonIndexTest {
  private static final Sha256 DIGEST = Sha256.of("x");
  private static final Timing SHORT =
      new Timing(
          Duration.ofSeconds(2), Duration.ofSeconds(2), 2, Duration.ofMillis(1), Duration.ZERO);

  private final FileServer server = new FileServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private List<Place> find(String index) throws FetchFailure, InterruptedException {
    var pip = new Pip(() -> Optional.of("kiln: index-url " + index + "\n"), Optional::empty);
    return new PythonIndex(new Http(Map.of(), SHORT), new Retries(SHORT), pip)
        .find(new Pypi("Foo_Bar"), DIGEST);
  }

  @Test
  void findWhenIndexSpeaksJsonTakesTheFileWithTheDigest() throws Exception {
    String page =
        """
        {"files": [
          {"filename": "a", "url": "https://files.example/a", "hashes": {"sha256": "00"}},
          {"filename": "b", "url": "../../b.tar.gz", "hashes": {"sha256": "%s"}}]}
        """
            .formatted(DIGEST);
    server.on("/simple/foo-bar/", FileServer.text("application/vnd.pypi.simple.v1+json", page));
    assertThat(find(server.url("/simple"))).containsExactly(Place.parse(server.url("/b.tar.gz")));
    assertThat(server.requests().get(0).header("Accept"))
        .startsWith("application/vnd.pypi.simple.v1+json");
  }

  @Test
  void findWhenIndexSpeaksHtmlTakesTheFileWithTheDigest() throws Exception {
    String page = "<a href=\"https://files.example/a?x&amp;y#sha256=%s\">a</a>".formatted(DIGEST);
    server.on("/simple/foo-bar/", FileServer.text("text/html", page));
    assertThat(find(server.url("/simple/")))
        .containsExactly(Place.parse("https://files.example/a?x&y"));
  }

  @Test
  void findWhenIndexHasCredentialsKeepsThemForItsFilesOnly() throws Exception {
    String page = "<a href=\"/a#sha256=%s\">a</a>".formatted(DIGEST);
    server.on("/simple/foo-bar/", FileServer.text("text/html", page));
    List<Place> places = find(server.url("/simple").replace("//", "//me:secret@"));
    assertThat(server.requests().get(0).header("Authorization")).isEqualTo("Basic bWU6c2VjcmV0");
    assertThat(places.get(0).authorization()).contains("Basic bWU6c2VjcmV0");
  }

  @Test
  void findWhenNoFileHasTheDigestSaysSo() {
    server.on("/simple/foo-bar/", FileServer.text("application/json", "{\"files\": []}"));
    assertThatThrownBy(() -> find(server.url("/simple")))
        .hasMessage(server.url("/simple/foo-bar/") + " lists no file with sha256 " + DIGEST);
  }

  @Test
  void findWhenProjectIsMissingSaysSo() {
    server.on("/simple/foo-bar/", FileServer.status(404));
    assertThatThrownBy(() -> find(server.url("/simple")))
        .hasMessage(server.url("/simple/foo-bar/") + ": HTTP 404 Not Found");
  }

  @Test
  void findWhenHostHasNoPipAsksTheImage() throws Exception {
    var pip = new Pip(Optional::empty, () -> Optional.of("warning\nkiln: index-url http://x/\n"));
    assertThat(pip.indexUrl()).isEqualTo("http://x/");
  }

  @Test
  void findWhenNoPipAnswersSaysSo() {
    var pip = new Pip(Optional::empty, Optional::empty);
    assertThatThrownBy(pip::indexUrl)
        .hasMessage("neither the host's pip nor the toolchain image's answers");
  }
}
