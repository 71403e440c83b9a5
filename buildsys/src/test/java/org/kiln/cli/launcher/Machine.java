package org.kiln.cli.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A pretended machine for the launcher: the few commands of any Linux system, and stubs for those
 * that it may lack. A stub appends its name and arguments to {@link #calls(String)}.
 */
final class Machine {
  private static final List<String> PLAIN_COMMANDS =
      List.of(
          ("bash cat chmod cksum cmp cp cut dirname env find flock grep ln mkdir mv paste perl readlink realpath"
                  + " rm sed setsid sha256sum sleep sort tail tar touch xargs")
              .split(" "));

  private final Path root;
  private final Path bin;
  private final Map<String, String> environment = new HashMap<>();

  Machine(Path root) throws IOException {
    this.root = root;
    this.bin = Files.createDirectories(root.resolve("bin"));
    environment.put("PATH", bin + ":" + plainCommands());
    environment.put("HOME", root.toString());
    environment.put("KILN_CACHE", root.resolve("cache").toString());
    environment.put("KILN_JVM_DIRECTORY", root.resolve("jvm").toString());
    environment.put("KILN_RETRY_SECONDS", "0");
    environment.put("MACHINE", root.toString());
    isRoot(true);
  }

  /** Returns a directory with nothing but the plain commands; it stays for the next test. */
  private static Path plainCommands() throws IOException {
    Path directory = Files.createDirectories(Path.of("target/plain-commands").toAbsolutePath());
    for (String command : PLAIN_COMMANDS) {
      Path link = directory.resolve(command);
      if (!Files.exists(link)) {
        Files.createSymbolicLink(link, onPath(command));
      }
    }
    return directory;
  }

  private static Path onPath(String command) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(directory -> Path.of(directory, command))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("this system has no " + command));
  }

  /** Copies what the launcher and the app's build read of this checkout. */
  Path checkout(String name) throws IOException {
    Path source = Path.of("..").toAbsolutePath().normalize();
    Path copy = root.resolve(name);
    for (String file : List.of("kiln", "pom.xml", "buildsys/pom.xml")) {
      copy(source.resolve(file), copy.resolve(file));
    }
    for (String directory : List.of("launcher", ".mvn")) {
      try (Stream<Path> files = Files.list(source.resolve(directory))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          copy(file, copy.resolve(source.relativize(file)));
        }
      }
    }
    write(copy.resolve("buildsys/src/main/One.java"), "class One {}");
    write(copy.resolve("buildsys/src/main/Two.java"), "class Two {}");
    return copy;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.resolveSibling("."));
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  /** Installs a command: a line of shell, run after the call was recorded. */
  Machine stub(String name, String shell) throws IOException {
    executable(bin.resolve(name), record(name) + shell + "\n");
    return this;
  }

  /** Installs a JDK; its java prints its arguments. */
  Machine jdk(String version) throws IOException {
    Path home = root.resolve("jvm/jdk-" + version);
    executable(
        home.resolve("bin/java"), "[[ $* != *lint ]] || exit 0\necho \"java $*\"\necho pid $$\n");
    executable(home.resolve("bin/javac"), "exit 0\n");
    write(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return this;
  }

  /** Installs a Maven that makes a jar and a library. */
  Machine maven() throws IOException {
    return stub(
        "mvn",
        """
        while [[ $1 != -f ]]; do shift; done
        mkdir -p "${2%/*}/target/lib"
        echo library >"${2%/*}/target/lib/library.jar"
        echo jar >"${2%/*}/target/kiln-buildsys-1.jar\"""");
  }

  /** Installs a client whose engine answers once the file {@code engine-answers} is there. */
  Machine engineClient() throws IOException {
    return stub("docker", "[[ -e $MACHINE/engine-answers ]]");
  }

  Machine runningEngine() throws IOException {
    write(root.resolve("engine-answers"), "");
    return engineClient();
  }

  Machine isRoot(boolean is) throws IOException {
    return stub("id", "echo " + (is ? 0 : 1000));
  }

  Machine set(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  private static String record(String name) {
    return "echo " + name + " \"$@\" >>\"$MACHINE/calls\"\n";
  }

  private static void executable(Path file, String shell) throws IOException {
    write(file, "#!/usr/bin/env bash\n" + shell);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** What a launch left: its exit status and all that it printed. */
  record Launch(int status, String output) {}

  Process start(Path checkout, String... arguments) throws IOException {
    var builder = new ProcessBuilder(checkout.resolve("kiln").toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).start();
  }

  Launch launch(Path checkout, String... arguments) throws Exception {
    return end(start(checkout, arguments));
  }

  static Launch end(Process process) throws Exception {
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Launch(process.waitFor(), output);
  }

  /** Returns the calls of stubs with the given name, in their order. */
  List<String> calls(String name) throws IOException {
    Path calls = root.resolve("calls");
    return Files.exists(calls)
        ? Files.readAllLines(calls).stream().filter(call -> call.startsWith(name + " ")).toList()
        : List.of();
  }

  /** Returns the process ids that a stub noted in a file. */
  List<Long> pids(String file) throws IOException {
    Path pids = root.resolve(file);
    return Files.exists(pids)
        ? Files.readAllLines(pids).stream().map(Long::valueOf).toList()
        : List.of();
  }

  Path cache() {
    return root.resolve("cache");
  }
}
