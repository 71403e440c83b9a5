package org.kiln.build;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.kiln.source.SharedFolder;
import org.kiln.source.SharedFolders;

/** A server in this process that takes GET and PUT, and may be made to do it wrongly. */
final class CacheServer implements AutoCloseable {
  final Map<String, byte[]> files = new ConcurrentSkipListMap<>();
  final List<String> requests = new CopyOnWriteArrayList<>();

  /** What is done to what the server sends, by how its path begins. */
  final Map<String, UnaryOperator<byte[]>> faults = new ConcurrentSkipListMap<>();

  /** The status of all answers to a method, where it is not that of success. */
  final Map<String, Integer> statuses = new ConcurrentSkipListMap<>();

  /** Whether answers end before their time. */
  volatile boolean isCutting;

  private final HttpServer server;

  CacheServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  SharedPlace place() {
    return new SharedPlace(folder(), false);
  }

  SharedPlace readOnly() {
    return new SharedPlace(folder(), true);
  }

  private SharedFolder folder() {
    return SharedFolders.open("http://127.0.0.1:" + server.getAddress().getPort(), Map.of());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    requests.add(method + " " + path.replaceFirst("(/\\w+/)(.{4}).*", "$1$2"));
    byte[] sent = exchange.getRequestBody().readAllBytes();
    if (statuses.containsKey(method)) {
      exchange.sendResponseHeaders(statuses.get(method), -1);
    } else if (method.equals("PUT")) {
      files.put(path, sent);
      exchange.sendResponseHeaders(200, -1);
    } else {
      send(exchange, path);
    }
    exchange.close();
  }

  private void send(HttpExchange exchange, String path) throws IOException {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    for (var fault : faults.entrySet()) {
      bytes = path.startsWith(fault.getKey()) ? fault.getValue().apply(bytes) : bytes;
    }
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes, 0, isCutting ? bytes.length / 2 : bytes.length);
    exchange.getResponseBody().flush();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
