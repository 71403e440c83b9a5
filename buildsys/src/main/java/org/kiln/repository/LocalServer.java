package org.kiln.repository;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web server on the loopback address for repositories, pages and tests.
 *
 * <p>Its answers carry the headers that make a page cross-origin isolated, which shared memory and
 * precise clocks need, and let pages of other origins read them.
 */
public final class LocalServer implements AutoCloseable {
  static {
    // Without it a small answer on a kept connection waits 40 ms for the client's acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final Filter HEADERS =
      Filter.beforeHandler("answers for isolated pages and other origins", LocalServer::setHeaders);

  private final HttpServer server;
  private final ExecutorService threads;

  private LocalServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts a server.
   *
   * @param port the TCP port, 0 for any free one
   * @throws RepositoryException when the port is taken
   */
  public static LocalServer start(int port) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      HttpServer server = HttpServer.create(address, 0);
      ExecutorService threads = Executors.newCachedThreadPool(LocalServer::daemon);
      server.setExecutor(threads);
      server.start();
      return new LocalServer(server, threads);
    } catch (IOException e) {
      throw new RepositoryException(
          "cannot listen on port %d of localhost: %s".formatted(port, e.getMessage()),
          "Name another port, or 0 for any free one.",
          e);
    }
  }

  /**
   * Serves a directory's files, and {@code index.html} for its folders; for clients that ask for
   * PEP 691's JSON, {@code index.json}.
   *
   * @param path where, with a slash at both ends
   * @return the URL of the directory, with a slash at its end
   */
  public String serve(String path, Path directory) {
    return handle(path, new FileHandler(directory));
  }

  /**
   * Lets a handler answer everything below a path.
   *
   * @param path where, with a slash at both ends
   * @return the URL of that path
   */
  public String handle(String path, HttpHandler handler) {
    server.createContext(path, handler).getFilters().add(HEADERS);
    return url(path);
  }

  /** Stops answering below a path that was given to {@link #handle} or {@link #serve}. */
  public void withdraw(String path) {
    server.removeContext(path);
  }

  /** Returns the URL of a path, which begins with a slash. */
  public String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  /** Stops at once. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void setHeaders(HttpExchange exchange) {
    var headers = exchange.getResponseHeaders();
    headers.set("Access-Control-Allow-Origin", "*");
    headers.set("Cache-Control", "no-cache");
    headers.set("Cross-Origin-Embedder-Policy", "require-corp");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "kiln-server");
    thread.setDaemon(true);
    return thread;
  }
}
