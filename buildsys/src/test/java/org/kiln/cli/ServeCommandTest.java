package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.repository.LocalServer;
import picocli.CommandLine;

@Timeout(30)
final class ServeCommandTest {
  @TempDir private Path directory;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void serveWhenAskedForAnyPortServesUntilItIsInterrupted() throws Exception {
    Files.writeString(directory.resolve("page.html"), "hello");
    var lines = new PipedReader();
    CommandLine line = Cli.withoutEngine(directory).commandLine();
    line.setOut(new PrintWriter(new PipedWriter(lines)));
    var status = new CompletableFuture<Integer>();
    var server =
        new Thread(
            () -> status.complete(line.execute("serve", directory.toString(), "--port", "0")));
    server.start();

    String[] said = new BufferedReader(lines).readLine().split(" serves ", -1);
    assertThat(said[1]).isEqualTo(directory.toString());
    assertThat(get(said[0] + "page.html")).isEqualTo("hello");

    server.interrupt();
    assertThat(status.get()).isEqualTo(ExitCode.INTERRUPTED.code());
  }

  private String get(String url) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .body();
  }

  @Test
  void serveWhenThereIsNoSuchDirectoryNamesIt() {
    Path missing = directory.resolve("missing");
    Cli.Run run = Cli.withoutEngine(directory).run("serve", missing.toString());

    assertThat(run.status()).isEqualTo(ExitCode.DISK.code());
    assertThat(run.err()).contains(missing.toString());
  }

  @Test
  void serveWhenThePortIsTakenSaysSo() {
    try (LocalServer other = LocalServer.start(0)) {
      String port = String.valueOf(URI.create(other.url("/")).getPort());
      Cli.Run run = Cli.withoutEngine(directory).run("serve", directory.toString(), "--port", port);

      assertThat(run.status()).isNotZero();
      assertThat(run.err())
          .contains("cannot listen on port " + port + " of localhost")
          .contains("Name another port, or 0 for any free one.");
    }
  }
}
