package org.kiln.repository;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Answers requests with the files of a directory. */
final class FileHandler implements HttpHandler {
  private static final String SIMPLE_JSON = "application/vnd.pypi.simple.v1+json";

  private final Path directory;

  FileHandler(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      Optional<Path> file = file(exchange);
      if (file.isPresent()) {
        send(exchange, file.get());
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private Optional<Path> file(HttpExchange exchange) {
    String path =
        exchange.getRequestURI().getPath().substring(exchange.getHttpContext().getPath().length());
    Path wanted = directory.resolve(path).normalize();
    if (!wanted.startsWith(directory)) {
      return Optional.empty();
    }
    Path file = Files.isDirectory(wanted) ? wanted.resolve(indexName(exchange)) : wanted;
    return Optional.of(file).filter(Files::isRegularFile);
  }

  private static String indexName(HttpExchange exchange) {
    return accepts(exchange, SIMPLE_JSON) ? "index.json" : "index.html";
  }

  private static boolean accepts(HttpExchange exchange, String type) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
        .filter(accept -> accept.contains(type))
        .isPresent();
  }

  private static void send(HttpExchange exchange, Path file) throws IOException {
    var attributes = Files.readAttributes(file, BasicFileAttributes.class);
    String tag = "\"%x-%x\"".formatted(attributes.size(), attributes.lastModifiedTime().toMillis());
    exchange.getResponseHeaders().set("ETag", tag);
    exchange.getResponseHeaders().set("Content-Type", type(exchange, file));
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
    } else if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(attributes.size()));
      exchange.sendResponseHeaders(200, -1);
    } else {
      sendBody(exchange, file, attributes.size());
    }
  }

  private static String type(HttpExchange exchange, Path file) {
    String name = file.getFileName().toString();
    return name.equals("index.json") && accepts(exchange, SIMPLE_JSON)
        ? SIMPLE_JSON
        : MediaTypes.of(name);
  }

  private static void sendBody(HttpExchange exchange, Path file, long size) throws IOException {
    // HttpServer: 0 means "unknown length", -1 means "no body".
    exchange.sendResponseHeaders(200, size == 0 ? -1 : size);
    Files.copy(file, exchange.getResponseBody());
  }
}
