package org.kiln.source;

import java.io.FileNotFoundException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** HTTP as downloads need it: redirects that drop credentials, and an end to silent connections. */
final class Http {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int MOST_REDIRECTS = 10;
  private static final Duration GLANCE = Duration.ofMillis(200);

  private final EnvironmentProxies proxies;
  private final Map<String, String> environment;
  private final Timing timing;
  private @Nullable HttpClient client;

  /** Creates one that honours an environment's proxies and certificate bundle. */
  Http(Map<String, String> environment, Timing timing) {
    this.proxies = new EnvironmentProxies(environment);
    this.environment = environment;
    this.timing = timing;
  }

  /** Tells how far a transfer is. */
  @FunctionalInterface
  interface Progress {
    /**
     * Returns the number of bytes so far.
     *
     * @throws FetchFailure if the transfer is not worth going on with
     */
    long bytes() throws FetchFailure;
  }

  // Reading hundreds of certificates takes a moment, and most runs download nothing.
  private synchronized HttpClient client() {
    if (client == null) {
      // Java refuses basic authentication for tunnels through proxies unless told otherwise; curl
      // and pip do it.
      System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
      client =
          HttpClient.newBuilder()
              .connectTimeout(timing.connect())
              .followRedirects(HttpClient.Redirect.NEVER)
              .proxy(proxies)
              .sslContext(TrustedAuthorities.context(environment))
              .build();
    }
    return client;
  }

  /**
   * Gets what is at a place, wherever it redirects to.
   *
   * @param headers of the request
   * @param body takes the answer; must expect answers of any status
   * @param received the number of bytes that came so far; read now and then while waiting
   */
  <T> HttpResponse<T> get(
      Place place, Map<String, String> headers, BodyHandler<T> body, Progress received)
      throws FetchFailure, InterruptedException {
    Place next = place;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpRequest request = request(next, headers).build();
      HttpResponse<T> response = await(client().sendAsync(request, body), received);
      Optional<String> location = response.headers().firstValue("Location");
      if (!REDIRECTS.contains(response.statusCode()) || location.isEmpty()) {
        return response;
      }
      next = next.follow(location.get());
    }
    throw FetchFailure.lasting("redirects more than " + MOST_REDIRECTS + " times");
  }

  /**
   * Puts a file at a place, where it is, without following redirects.
   *
   * @return the answer's status
   */
  int put(Place place, Path file) throws FetchFailure, InterruptedException {
    try {
      var body = new SentFile(file);
      HttpRequest request = request(place, Map.of()).PUT(body).build();
      return await(client().sendAsync(request, BodyHandlers.discarding()), body::position)
          .statusCode();
    } catch (FileNotFoundException e) {
      throw FetchFailure.lasting("there is no " + file);
    }
  }

  private HttpRequest.Builder request(Place place, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(place.uri()).header("User-Agent", "kiln");
    headers.forEach(request::header);
    place.authorization().ifPresent(value -> request.header("Authorization", value));
    proxies
        .authorizationFor(place.uri())
        .ifPresent(value -> request.header("Proxy-Authorization", value));
    return request;
  }

  private <T> HttpResponse<T> await(CompletableFuture<HttpResponse<T>> response, Progress received)
      throws FetchFailure, InterruptedException {
    try {
      return awaitProgress(response, received);
    } catch (ExecutionException e) {
      throw FetchFailure.ofConnection(e.getCause() == null ? e : e.getCause());
    } finally {
      response.cancel(true);
    }
  }

  private <T> HttpResponse<T> awaitProgress(
      CompletableFuture<HttpResponse<T>> response, Progress received)
      throws FetchFailure, InterruptedException, ExecutionException {
    long idle = timing.connect().plus(timing.idle()).toNanos();
    long seen = 0;
    long since = System.nanoTime();
    while (true) {
      try {
        return response.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        long now = received.bytes();
        if (now != seen) {
          seen = now;
          since = System.nanoTime();
          idle = timing.idle().toNanos();
        } else if (System.nanoTime() - since > idle) {
          throw FetchFailure.passing("nothing came for " + text(timing.idle()));
        }
      }
    }
  }

  private static String text(Duration duration) {
    return duration.toMillis() < 1000 ? duration.toMillis() + " ms" : duration.toSeconds() + " s";
  }
}
