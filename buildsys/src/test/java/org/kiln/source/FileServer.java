package org.kiln.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server of this process; each path has answers of its own, the last one repeats. */
public final class FileServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** What came in. */
  public record Request(String path, Map<String, List<String>> headers) {
    public String header(String name) {
      return String.join(",", headers.getOrDefault(name, List.of()));
    }
  }

  /** One way to answer. */
  @FunctionalInterface
  public interface Answer {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  public FileServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.start();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public List<Request> requests() {
    return requests;
  }

  public void on(String path, Answer... answers) {
    server.createContext(path, exchange -> answer(exchange, path, List.of(answers)));
  }

  private void answer(HttpExchange exchange, String path, List<Answer> answers) throws IOException {
    requests.add(new Request(path, Map.copyOf(exchange.getRequestHeaders())));
    int turn = counts.merge(path, 1, Integer::sum) - 1;
    try {
      answers.get(Math.min(turn, answers.size() - 1)).to(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  public static Answer status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  public static Answer redirect(String location) {
    return exchange -> {
      exchange.getResponseHeaders().add("Location", location);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  public static Answer text(String contentType, String text) {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Type", contentType);
      file(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).to(exchange);
    };
  }

  /** The whole file, whatever range was asked for. */
  public static Answer file(byte[] bytes) {
    return exchange -> {
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** The file from the byte that was asked for. */
  public static Answer resumable(byte[] bytes) {
    return exchange -> {
      String range = exchange.getRequestHeaders().getFirst("Range");
      int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
      if (from > 0) {
        String content = "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length;
        exchange.getResponseHeaders().add("Content-Range", content);
      }
      exchange.sendResponseHeaders(from == 0 ? 200 : 206, bytes.length - from);
      exchange.getResponseBody().write(bytes, from, bytes.length - from);
    };
  }

  /** The beginning of the file; then the connection ends. */
  public static Answer cut(byte[] bytes, int count) {
    return exchange -> {
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes, 0, count);
      exchange.getResponseBody().flush();
    };
  }

  /** The beginning of the file; then nothing for a long time. */
  public static Answer stall(byte[] bytes, int count) {
    return exchange -> {
      cut(bytes, count).to(exchange);
      Thread.sleep(20_000);
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
