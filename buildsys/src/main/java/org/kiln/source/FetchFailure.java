package org.kiln.source;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One place does not deliver; the message says why in half a sentence. */
final class FetchFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean passes;
  private final @Nullable Duration retryAfter;

  private FetchFailure(
      String why, boolean passes, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(why, cause);
    this.passes = passes;
    this.retryAfter = retryAfter;
  }

  /** A failure that the same request will meet again. */
  static FetchFailure lasting(String why) {
    return new FetchFailure(why, false, null, null);
  }

  /** A failure that may be gone at the next try. */
  static FetchFailure passing(String why) {
    return new FetchFailure(why, true, null, null);
  }

  /** An answer other than success. */
  static FetchFailure ofStatus(int status, Optional<Duration> retryAfter) {
    boolean passes = status >= 500 || status == 429 || status == 408;
    return new FetchFailure(HttpStatus.describe(status), passes, retryAfter.orElse(null), null);
  }

  /** A connection that failed; one that was never made is not tried again. */
  static FetchFailure ofConnection(Throwable failure) {
    if (has(failure, UnresolvedAddressException.class)
        || has(failure, UnknownHostException.class)) {
      return new FetchFailure(
          "the host name is unknown, or there is no network", false, null, failure);
    }
    if (has(failure, HttpConnectTimeoutException.class)) {
      return new FetchFailure("timed out while connecting", true, null, failure);
    }
    if (has(failure, ConnectException.class)) {
      return new FetchFailure("can't connect: " + text(failure), false, null, failure);
    }
    if (has(failure, SSLException.class)) {
      return new FetchFailure("no secure connection: " + text(failure), false, null, failure);
    }
    return new FetchFailure(
        "the connection broke: " + text(failure), has(failure, IOException.class), null, failure);
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return true;
      }
    }
    return false;
  }

  private static String text(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  /** Returns why; never null. */
  String why() {
    return String.valueOf(getMessage());
  }

  boolean isWorthRetrying() {
    return passes;
  }

  /** Returns how long the server asks to wait. */
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
