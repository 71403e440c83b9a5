package org.kiln.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A Docker engine that only this process uses, and may kill. */
final class PrivateEngine {
  private static final String HOST = "DOCKER_HOST";

  private final Path directory;
  private Process engine;

  private PrivateEngine(Path directory) throws Exception {
    this.directory = directory;
    this.engine = launch();
  }

  static boolean isPossible() {
    return "root".equals(System.getProperty("user.name"))
        && System.getenv(HOST) == null
        && Stream.of("/usr/sbin/dockerd", "/usr/bin/dockerd").map(Path::of).anyMatch(Files::exists);
  }

  /** Starts one, which connections of this process then go to. */
  static PrivateEngine start(Path directory) throws Exception {
    Files.createDirectories(directory);
    System.setProperty(HOST, "unix://" + directory.resolve("socket"));
    return new PrivateEngine(directory);
  }

  private Process launch() throws Exception {
    // They are those of processes that are gone, or are not collected yet by their new parent.
    Files.deleteIfExists(directory.resolve("pid"));
    Files.deleteIfExists(directory.resolve("exec/containerd/containerd.pid"));
    Process process =
        new ProcessBuilder(
                "dockerd",
                "--data-root=" + directory.resolve("data"),
                "--exec-root=" + directory.resolve("exec"),
                "--pidfile=" + directory.resolve("pid"),
                "--host=unix://" + directory.resolve("socket"),
                "--bridge=none",
                "--iptables=false",
                "--ip6tables=false")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()))
            .start();
    while (run("docker", "version") != 0) {
      if (!process.isAlive()) {
        throw new IllegalStateException(Files.readString(directory.resolve("log")));
      }
      Thread.sleep(100);
    }
    return process;
  }

  /** Does what kill -9 does, after a while. */
  void killAfter(long millis) {
    try {
      Thread.sleep(millis);
      engine.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void restart() throws Exception {
    engine = launch();
  }

  /** Returns the identifiers of running containers. */
  List<String> running() throws IOException {
    Process list = command("docker", "ps", "-q").start();
    return new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  private int run(String... command) throws Exception {
    return command(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private ProcessBuilder command(String... command) {
    var builder = new ProcessBuilder(command);
    builder.environment().put(HOST, "unix://" + directory.resolve("socket"));
    return builder;
  }

  /** Ends it, and removes all that it had; what a killed one mounted is still mounted. */
  void stop() throws Exception {
    System.clearProperty(HOST);
    engine.destroy();
    engine.waitFor();
    run(
        "sh",
        "-c",
        "umount -l $0/data/overlay2/*/merged $0/exec/netns/*; umount -l $0/data; rm -rf $0",
        directory.toString());
  }
}
