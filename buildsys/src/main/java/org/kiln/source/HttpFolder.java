package org.kiln.source;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A server that takes GET and PUT below a URL, as those do that builds with Bazel share. */
final class HttpFolder implements SharedFolder {
  /** A server that does not answer soon is of no use: builds go on without it. */
  static final Timing TIMING =
      new Timing(Duration.ofSeconds(5), Duration.ofSeconds(20), 1, Duration.ZERO, Duration.ZERO);

  private final Place place;
  private final Http http;
  private final Pace pace;

  HttpFolder(Place place, Http http, Pace pace) {
    this.place = place;
    this.http = http;
    this.pace = pace;
  }

  static HttpFolder of(String url, Http http) {
    try {
      return new HttpFolder(Place.parse(url.replaceFirst("/*$", "/")), http, Pace.LEAST);
    } catch (FetchFailure e) {
      throw new SourceException(
          Place.shown(url) + " is no place for a shared cache: " + e.why(),
          "Give an http or https URL, or a directory.",
          e);
    }
  }

  @Override
  public boolean get(String path, Path file, long limit) throws IOException, InterruptedException {
    var body = new FileBody(file, 0);
    try {
      var watch = pace.watch(limit);
      HttpResponse<Boolean> response =
          http.get(place.follow(path), identity(), body::accept, () -> watch.at(body.position()));
      watch.sized(body.position());
      return isThere(response);
    } catch (FetchFailure e) {
      throw new IOException(e.why(), e);
    } finally {
      body.close();
    }
  }

  private static boolean isThere(HttpResponse<Boolean> response) throws IOException {
    int status = response.statusCode();
    if (status != 200 && status != 404 && status != 410) {
      throw new IOException(HttpStatus.describe(status));
    }
    return response.body();
  }

  @Override
  public void put(String path, Path file) throws IOException, InterruptedException {
    try {
      int status = http.put(place.follow(path), file);
      if (status / 100 != 2) {
        throw new IOException(HttpStatus.describe(status));
      }
    } catch (FetchFailure e) {
      throw new IOException(e.why(), e);
    }
  }

  // Digests are over what the files are, so the server must not compress them on the way.
  private static Map<String, String> identity() {
    return Map.of("Accept-Encoding", "identity");
  }

  @Override
  public String toString() {
    return place.toString().replaceFirst("/$", "");
  }
}
