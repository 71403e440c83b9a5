package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.Sha256;

/** A build that fails, is looked into, mended and patched; with the real engine and toolchain. */
final class ShellCommandIT {
  @TempDir private Path directory;

  private HttpServer server;

  @BeforeEach
  void prepare() throws Exception {
    Path source = Files.createDirectories(directory.resolve("spam-1.0"));
    Files.writeString(source.resolve("spam.c"), "int spam(void) { return eggs; }\n");
    Path archive = directory.resolve("spam-1.0.tar.gz");
    run(List.of("tar", "-C", directory.toString(), "-czf", archive.toString(), "spam-1.0"));
    byte[] bytes = Files.readAllBytes(archive);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    write(Sha256.of(archive).hex());
  }

  private void write(String sha256) throws IOException {
    new RecipeDirectory(directory.resolve("recipes"))
        .recipe(
            "spam",
            """
            package:
              name: spam
              version: "1.0"
            source:
              url: http://127.0.0.1:%d/spam-1.0.tar.gz
              sha256: %s
            build:
              type: static_library
              script: |
                cc -c spam.c -o spam.o
                ar rcs "$DISTDIR/libspam.a" spam.o
            """
                .formatted(server.getAddress().getPort(), sha256));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static int run(List<String> command) throws Exception {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private String kiln(int status, String command, String... arguments) throws Exception {
    var all =
        new ArrayList<>(List.of(command, "--recipes", directory.resolve("recipes").toString()));
    all.addAll(List.of(arguments));
    try (KilnProcess kiln =
        KilnProcess.start(directory.resolve("cache"), all.toArray(String[]::new))) {
      assertThat(kiln.end()).as(kiln.lines()).isEqualTo(status);
      return kiln.lines();
    }
  }

  private String build(int status) throws Exception {
    return kiln(
        status, "build", "--plain", "--repository", directory.resolve("r").toString(), "spam");
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES) // The image may have to be made first.
  void buildWhenAFailureIsMendedInAShellAndPatchedSucceeds() throws Exception {
    run(List.of("git", "init", "-q", directory.toString()));
    for (String setting : List.of("name=A. Cook", "email=cook@example.org")) {
      String[] words = setting.split("=", 2);
      run(List.of("git", "-C", directory.toString(), "config", "user." + words[0], words[1]));
    }
    assertThat(build(ExitCode.BUILD_FAILED.code()))
        .contains("> spam.c:1:25: error: use of undeclared identifier 'eggs'")
        .contains("look into it: kiln shell spam");

    assertThat(kiln(9, "shell", "spam", "--", "pwd; id -u; kiln-phase || exit 9"))
        .contains("/kiln/work/src", "undeclared identifier 'eggs'");
    assertThat(kiln(0, "shell", "spam", "--", "sed -i s/eggs/42/ spam.c && kiln-phase"))
        .contains("changed: spam.c", "kiln patch spam makes a patch");
    assertThat(kiln(0, "patch", "spam", "-m", "Count the eggs", "-m", "Nobody declares them."))
        .contains("0001-count-the-eggs.patch: spam.c");

    assertThat(build(0)).contains("spam 1.0: built");
    assertThat(directory.resolve("cache/failed/cp313/spam")).doesNotExist();
  }
}
