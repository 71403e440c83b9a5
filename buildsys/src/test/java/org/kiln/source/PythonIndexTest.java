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
import org.kiln.recipe.PackageName;
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

  private static PythonIndex at(String index) {
    var pip = new Pip(() -> Optional.of("kiln: index-url " + index + "\n"), Optional::empty);
    return new PythonIndex(new Http(Map.of(), SHORT), new Retries(SHORT), pip);
  }

  private static List<Place> find(String index) throws FetchFailure, InterruptedException {
    return at(index).find(new Pypi("Foo_Bar"), DIGEST);
  }

  private static PythonIndex.Page page(String index) throws FetchFailure, InterruptedException {
    return at(index).page(PackageName.parse("foo"));
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
  void pageWhenIndexSpeaksJsonTellsWhatEachFileIs() throws Exception {
    String page =
        """
        {"files": [
          {"filename": "a", "url": "a", "hashes": {"sha256": "%s"}, "requires-python": ">=3.9",
           "yanked": "broken"},
          {"filename": "b", "url": "b", "hashes": {}, "requires-python": null, "yanked": false}]}
        """
            .formatted(DIGEST);
    server.on("/simple/foo/", FileServer.text("application/vnd.pypi.simple.v1+json", page));
    assertThat(page(server.url("/simple")).files())
        .containsExactly(
            new IndexedFile("a", "a", Optional.of(DIGEST), ">=3.9", true),
            new IndexedFile("b", "b", Optional.empty(), "", false));
  }

  @Test
  void pageWhenIndexSpeaksHtmlTellsWhatEachFileIs() throws Exception {
    String page =
        """
        <!DOCTYPE html><html><body>
        <a href="a.whl#sha256=%s" data-requires-python="&gt;=3.9" data-yanked="">a.whl</a><br />
        <a href='b.whl'>b.whl</a></body></html>
        """
            .formatted(DIGEST);
    server.on("/simple/foo/", FileServer.text("text/html", page));
    assertThat(page(server.url("/simple")).files())
        .containsExactly(
            new IndexedFile("a.whl", "a.whl", Optional.of(DIGEST), ">=3.9", true),
            new IndexedFile("b.whl", "b.whl", Optional.empty(), "", false));
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
