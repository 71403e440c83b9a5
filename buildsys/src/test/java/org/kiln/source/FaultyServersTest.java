package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Source.Location;

/** Servers, and what stands between, that break the rules of HTTP. */
@Timeout(60)
final class FaultyServersTest extends DownloadFixture {
  private static final Timing TIMING =
      new Timing(
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          3,
          Duration.ofMillis(5),
          Duration.ofMillis(20));

  // One for all: each reads the machine's certificates.
  private static final Http HTTP = new Http(Map.of(), TIMING);
  private static final int LIMIT = 1_000_000;
  private static final String OK = "HTTP/1.1 200 OK";

  private Path fetch(String url) throws InterruptedException {
    var locators =
        new Locators((project, sha256) -> List.of(), (sourcePackage, sha256) -> List.of());
    return new Downloads(store(), HTTP, TIMING, LIMIT, locators, Network.OPEN)
        .fetch(List.of(new Location.Url(url)), DIGEST, "a.tar.gz", listener);
  }

  private void assertRefused(String url, String why) {
    assertThatThrownBy(() -> fetch(url))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("can't fetch a.tar.gz (sha256 " + DIGEST + "):\n  " + url + ": ")
        .hasMessageContaining(why);
    assertThat(store().find(DIGEST)).isEmpty();
  }

  /** A server that knows {@code .gz} for an encoding says so of archives too. */
  @ParameterizedTest
  @ValueSource(strings = {"x-gzip", "garbage", "\u00e9, ;;"})
  void fetchWhenTheFileIsRightTakesNoNoticeOfItsEncoding(String encoding) throws Exception {
    server.on("/a", encoded(encoding, FILE));
    assertThat(fetch(server.url("/a"))).hasBinaryContent(FILE);
  }

  private static FileServer.Answer encoded(String encoding, byte[] bytes) {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Encoding", encoding);
      FileServer.file(bytes).to(exchange);
    };
  }

  @Test
  void fetchWhenTheFileIsEncodedUnaskedRefusesIt() throws Exception {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(FILE);
    }
    server.on("/a", encoded("gzip", packed.toByteArray()));
    assertRefused(server.url("/a"), "wrong file: expected sha256 " + DIGEST + ", got ");
    assertThat(server.requests().get(0).header("Accept-encoding")).isEqualTo("identity");
  }

  @Test
  void fetchWhenTheConnectionIsResetTriesAgain() throws Exception {
    byte[] half = Arrays.copyOf(FILE, FILE.length / 2);
    String length = "Content-Length: " + FILE.length;
    try (var raw =
        new RawServer(RawServer.reset(half, OK, length), RawServer.answer(FILE, OK, length))) {
      assertThat(fetch(raw.url())).hasBinaryContent(FILE);
      assertThat(listener.lines()).anyMatch(line -> line.contains("the connection broke: "));
    }
  }

  @Test
  void fetchWhenConnectionsAreAlwaysResetGivesUp() throws Exception {
    try (var raw = new RawServer(RawServer.reset(new byte[0]))) {
      assertRefused(raw.url(), "the connection broke: ");
      assertThat(raw.connections()).isGreaterThanOrEqualTo(TIMING.tries());
    }
  }

  @Test
  void fetchWhenTheBodyNeverEndsStopsAtTheLimit() throws Exception {
    try (var raw = new RawServer(RawServer.endless())) {
      assertRefused(raw.url(), "sends more than 1000000 bytes");
      assertThat(raw.connections()).isEqualTo(1);
    }
    try (Stream<Path> left = Files.walk(directory)) {
      assertThat(left.filter(Files::isRegularFile)).allMatch(f -> f.toFile().length() < LIMIT);
    }
  }

  @Test
  void fetchWhenTheLengthIsTooSmallRefusesWhatCame() throws Exception {
    try (var raw = new RawServer(RawServer.answer(FILE, OK, "Content-Length: 1000"))) {
      assertRefused(raw.url(), "wrong file: ");
    }
  }

  @Test
  void fetchWhenTheLengthIsTooLargeSaysThatTheConnectionBroke() throws Exception {
    String length = "Content-Length: " + 2 * FILE.length;
    try (var raw = new RawServer(RawServer.answer(FILE, OK, length))) {
      assertRefused(raw.url(), "the connection broke: ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "many", "99999999999999999999"})
  void fetchWhenTheLengthIsNoNumberRefuses(String length) throws Exception {
    try (var raw = new RawServer(RawServer.answer(FILE, OK, "Content-Length: " + length))) {
      assertThat(catchThrowable(() -> fetch(raw.url()))).isInstanceOf(SourceException.class);
    }
  }

  @Test
  void fetchWhenTheAnswerIsNoHttpRefuses() throws Exception {
    try (var raw = new RawServer(RawServer.answer(FILE, "SSH-2.0-OpenSSH_9.9"))) {
      assertRefused(raw.url(), "the connection broke: ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example/x", "HTTPS://a.example/x"})
  void followWhenItLeadsFromHttpsToHttpRefuses(String place) throws Exception {
    Place secure = Place.parse(place);
    assertThatThrownBy(() -> secure.follow("http://a.example/x"))
        .isInstanceOf(FetchFailure.class)
        .hasMessage("leads from https to http://a.example/x");
    assertThat(secure.follow("/y").uri().getScheme()).isEqualToIgnoringCase("https");
    assertThat(Place.parse("http://a.example/x").follow("http://b.example/y"))
        .hasToString("http://b.example/y");
  }

  @Test
  void pageWhenItNeverEndsStops() throws Exception {
    try (var raw = new RawServer(RawServer.endless())) {
      Place place = Place.parse(raw.url());
      assertThatThrownBy(() -> HTTP.get(place, Map.of(), head -> new TextBody(LIMIT), () -> 0))
          .isInstanceOf(FetchFailure.class)
          .hasMessageContaining("more than 1000000 bytes came");
    }
  }

  @Test
  void pageWhenItIsEncodedUnaskedSaysSo() {
    byte[] garbage = "\u001f\u008b\u0008".getBytes(StandardCharsets.ISO_8859_1);
    server.on("/simple/a/", jsonOf(garbage));
    String answer = "kiln: index-url " + server.url("/simple") + "\n";
    var pip = new Pip(Optional::empty, () -> Optional.of(answer));
    var index = new PythonIndex(HTTP, new Retries(TIMING), pip);
    assertThatThrownBy(() -> index.page(PackageName.parse("a")))
        .isInstanceOf(FetchFailure.class)
        .hasMessageContaining("the index answers with broken JSON");
  }

  private static FileServer.Answer jsonOf(byte[] bytes) {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      encoded("gzip", bytes).to(exchange);
    };
  }
}
