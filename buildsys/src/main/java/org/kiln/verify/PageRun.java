package org.kiln.verify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server's side of a case that runs in a page: its spec, its messages, its connection. */
final class PageRun implements HttpHandler {
  private static final Duration HEARTBEAT = Duration.ofMillis(200);

  private final Spec spec;
  private final Messages messages = new Messages();

  PageRun(Spec spec) {
    this.spec = spec;
  }

  Transcript transcript() {
    return messages.transcript();
  }

  /** Waits for the case's end. */
  Ending await(Duration timeout) {
    try {
      return messages.ending().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Ending.TimedOut(timeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Ending.Crashed("the run was interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("nothing completes an ending by an exception", e);
    }
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (lastSegment(exchange)) {
        case "spec" -> answer(exchange, Messages.JSON.writeValueAsBytes(spec));
        case "messages" -> {
          byte[] message = exchange.getRequestBody().readAllBytes();
          messages.accept(new String(message, StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
        }
        case "alive" -> watch(exchange);
        default -> exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static String lastSegment(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void answer(HttpExchange exchange, byte[] json) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, json.length);
    exchange.getResponseBody().write(json);
  }

  /** Writes to the page until that fails, which is when the page has gone. */
  private void watch(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try {
      while (!messages.ending().isDone()) {
        exchange.getResponseBody().write(":\n\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        Thread.sleep(HEARTBEAT.toMillis());
      }
    } catch (IOException e) {
      messages.ending().complete(new Ending.Crashed("the page went away"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
