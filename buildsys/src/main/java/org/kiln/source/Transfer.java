package org.kiln.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.kiln.io.AtomicFiles;

/**
 * Brings one file from one place, continuing what earlier tries left.
 *
 * @param limit how many bytes the file may have: some servers never end
 * @param name the file's name for the listener
 * @param file where its bytes go
 */
record Transfer(
    Http http, Retries retries, long limit, String name, Path file, FetchListener listener) {

  /**
   * Downloads until the server says that the file is whole.
   *
   * @throws FetchFailure if the place does not deliver; what came stays for the next try
   * @throws SourceException if the file can't be written; nothing of it stays
   */
  void run(Place place) throws FetchFailure, InterruptedException {
    retries.run(
        () -> once(place),
        this::size,
        failure -> listener.failed(name, place.toString(), failure.why()));
  }

  private boolean once(Place place) throws FetchFailure, InterruptedException {
    var body = new FileBody(file, size());
    try {
      HttpResponse<Boolean> response =
          http.get(place, headers(), listening(place, body), () -> progress(body));
      if (!response.body()) {
        throw refusal(response);
      }
      progress(body);
      return true;
    } finally {
      close(body);
      dropWhatIsTooLong();
    }
  }

  // "identity" keeps servers from compressing an archive once more on the way.
  private Map<String, String> headers() {
    return size() == 0
        ? Map.of("Accept-Encoding", "identity")
        : Map.of("Accept-Encoding", "identity", "Range", "bytes=" + size() + "-");
  }

  private BodyHandler<Boolean> listening(Place place, FileBody body) {
    return head -> {
      var subscriber = body.accept(head);
      if (subscriber == body) {
        long left = head.headers().firstValueAsLong("Content-Length").orElse(-1);
        listener.started(name, place.toString(), left < 0 ? -1 : body.position() + left);
      }
      return subscriber;
    };
  }

  private long progress(FileBody body) throws FetchFailure {
    if (body.position() > limit) {
      throw FetchFailure.lasting("sends more than " + limit + " bytes");
    }
    listener.progressed(name, body.position());
    return body.position();
  }

  private void dropWhatIsTooLong() {
    if (size() > limit) {
      AtomicFiles.delete(file);
    }
  }

  private FetchFailure refusal(HttpResponse<?> response) {
    if (size() > 0 && (response.statusCode() == 416 || response.statusCode() == 206)) {
      AtomicFiles.delete(file);
      return FetchFailure.passing("can't continue the download: begins anew");
    }
    return FetchFailure.ofStatus(response.statusCode(), retryAfter(response));
  }

  // RFC 9110, section 10.2.3; the form with a date is not worth the trouble.
  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)));
  }

  private void close(FileBody body) {
    try {
      body.close();
    } catch (IOException e) {
      throw unwritable(e);
    }
    if (body.diskFailure().isPresent()) {
      throw unwritable(body.diskFailure().get());
    }
  }

  private SourceException unwritable(IOException failure) {
    AtomicFiles.delete(file);
    return new SourceException(
        "can't write " + name + " to " + file.getParent() + ": " + failure.getMessage(),
        DiskSpace.remedy(file),
        failure);
  }

  /** Returns how many of the first bytes are there. */
  long size() {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
