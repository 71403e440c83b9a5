package org.kiln.source;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that need not keep to HTTP: each connection has an answer, the last one repeats. */
final class RawServer implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
  private final AtomicInteger connections = new AtomicInteger();

  /** What a server does once it has a request. */
  @FunctionalInterface
  interface Answer {
    void to(Socket socket) throws IOException;
  }

  RawServer(Answer... answers) throws IOException {
    var thread = new Thread(() -> serve(List.of(answers)), "raw server");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve(List<Answer> answers) {
    try {
      while (true) {
        try (Socket socket = server.accept()) {
          int turn = connections.getAndIncrement();
          readHead(socket);
          answers.get(Math.min(turn, answers.size() - 1)).to(socket);
        }
      }
    } catch (IOException e) {
      if (!server.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void readHead(Socket socket) throws IOException {
    int line = 0;
    for (int c = socket.getInputStream().read(); c >= 0; c = socket.getInputStream().read()) {
      if (c == '\n' && line == 0) {
        return;
      }
      line = c == '\n' ? 0 : line + (c == '\r' ? 0 : 1);
    }
  }

  /** A head of these lines, then bytes. */
  static Answer answer(byte[] body, String... head) {
    return socket -> {
      String text = String.join("\r\n", head) + "\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
    };
  }

  /** The same; then the connection is reset, not closed. */
  static Answer reset(byte[] body, String... head) {
    return socket -> {
      answer(body, head).to(socket);
      socket.setSoLinger(true, 0);
    };
  }

  /** Chunks until the client goes. */
  static Answer endless() {
    return socket -> {
      answer(new byte[0], "HTTP/1.1 200 OK", "Transfer-Encoding: chunked").to(socket);
      byte[] chunk = ("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
      try {
        OutputStream out = socket.getOutputStream();
        while (true) {
          out.write(chunk);
        }
      } catch (IOException e) {
        // The client has gone.
      }
    };
  }

  int connections() {
    return connections.get();
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/a";
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
