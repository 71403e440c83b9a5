package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HttpProxyTest {
  private static final Timing SHORT =
      new Timing(
          Duration.ofSeconds(2), Duration.ofSeconds(2), 1, Duration.ofMillis(1), Duration.ZERO);

  @Test
  void getWhenProxyIsSetAsksItWithThePassword() throws Exception {
    try (var proxy = new FileServer()) {
      proxy.on("/a", FileServer.text("text/plain", "through the proxy"));
      var environment = Map.of("http_proxy", proxy.url("").replace("//", "//me:secret@"));
      var answer =
          new Http(environment, SHORT)
              .get(
                  Place.parse("http://example.invalid/a"),
                  Map.of(),
                  BodyHandlers.ofString(),
                  () -> 0);
      assertThat(answer.body()).isEqualTo("through the proxy");
      assertThat(proxy.requests().get(0).header("Proxy-authorization"))
          .isEqualTo("Basic bWU6c2VjcmV0");
    }
  }

  @Test
  void getWhenProxyIsSetForHttpsAsksForATunnelWithThePassword() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<List<String>> head =
          CompletableFuture.supplyAsync(() -> headOfRequest(socket));
      var environment =
          Map.of("HTTPS_PROXY", "http://me:secret@127.0.0.1:" + socket.getLocalPort());
      Throwable failure =
          catchThrowable(
              () ->
                  new Http(environment, SHORT)
                      .get(
                          Place.parse("https://example.invalid/a"),
                          Map.of(),
                          BodyHandlers.ofString(),
                          () -> 0));
      assertThat(failure).isInstanceOf(FetchFailure.class);
      assertThat(head.join())
          .contains("CONNECT example.invalid:443 HTTP/1.1")
          .anyMatch(line -> line.equalsIgnoreCase("Proxy-Authorization: Basic bWU6c2VjcmV0"));
    }
  }

  private static List<String> headOfRequest(ServerSocket server) {
    try (Socket socket = server.accept();
        var reader =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      return reader.lines().takeWhile(line -> !line.isEmpty()).collect(Collectors.toList());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.org/      | example.org       | false",
        "https://www.example.org/  | .example.org      | false",
        "https://www.example.org/  | example.org,other | false",
        "https://notexample.org/   | example.org       | true",
        "https://example.org:444/  | example.org:444   | false",
        "https://example.org:444/  | example.org:443   | true",
        "https://example.org/      | *                 | false",
        "https://example.org/      | ''                | true",
      })
  void proxyForWhenNoProxyIsSetExemptsItsHosts(String url, String noProxy, boolean isProxied) {
    var proxies =
        new EnvironmentProxies(Map.of("all_proxy", "proxy.example:3128", "no_proxy", noProxy));
    assertThat(proxies.proxyFor(URI.create(url)).isPresent()).isEqualTo(isProxied);
  }
}
