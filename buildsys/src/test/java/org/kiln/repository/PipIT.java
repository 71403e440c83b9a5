package org.kiln.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets the tools that others use read a repository: pip and pyodide-lock. */
final class PipIT {
  private static final LocalServer SERVER = LocalServer.start(0);
  @TempDir static Path temporary;

  private record Outcome(int status, String output) {}

  @BeforeAll
  static void prepare() throws Exception {
    Outcome venv = run("python3", "-m", "venv", temporary.resolve("venv").toString());
    assumeThat(venv.status()).as("python3 -m venv: %s", venv.output()).isZero();
    Path directory = temporary.resolve("cp313");
    var sample = new Sample(Files.createDirectories(temporary.resolve("store")));
    new RepositoryWriter(directory, Sample.INFO)
        .write(
            new Delivery(
                List.of(),
                Map.ofEntries(sample.pebble("1.0"), sample.gravel(), sample.stone()),
                Map.of(),
                name -> true));
    SERVER.serve("/cp313/", directory);
  }

  @AfterAll
  static void end() {
    SERVER.close();
  }

  @Test
  void downloadWhenWheelIsPureGetsIt() throws Exception {
    Outcome outcome = download("gravel");

    assertThat(outcome.status()).as(outcome.output()).isZero();
    assertThat(temporary.resolve("downloads/gravel-2.0-py3-none-any.whl")).exists();
  }

  @Test
  void downloadWhenWheelIsCompiledGetsItForThePlatform() throws Exception {
    Outcome outcome =
        download(
            "--only-binary=:all:",
            "--platform=emscripten_3_1_69_wasm32",
            "--python-version=3.13",
            "pebble>=1");

    assertThat(outcome.status()).as(outcome.output()).isZero();
    assertThat(temporary.resolve("downloads"))
        .isDirectoryContaining("glob:**/pebble-1.0-cp313-cp313-emscripten_3_1_69_wasm32.whl");
  }

  @Test
  void pyodideLockReadsTheListAndFindsNoFault() throws Exception {
    Outcome install =
        python("-m", "pip", "install", "--quiet", "--retries=1", "pyodide-lock", "packaging");
    assumeThat(install.status())
        .as("pyodide-lock cannot be installed: %s", install.output())
        .isZero();
    String program =
        "import sys, pathlib, pyodide_lock as p;"
            + "spec = p.PyodideLockSpec.from_json(pathlib.Path(sys.argv[1]));"
            + "spec.check_wheel_filenames();"
            + "print(sorted(spec.packages), spec.info.python)";

    Outcome outcome =
        python("-c", program, temporary.resolve("cp313/pyodide-lock.json").toString());

    assertThat(outcome.output().strip()).isEqualTo("['gravel', 'pebble', 'stone'] 3.13.5");
  }

  private static Outcome download(String... arguments) throws Exception {
    var command =
        new ArrayList<>(List.of("-m", "pip", "download", "--isolated", "--no-cache-dir", "--dest"));
    command.add(temporary.resolve("downloads").toString());
    command.add("--index-url=" + SERVER.url("/cp313/simple/"));
    command.addAll(List.of(arguments));
    return python(command.toArray(String[]::new));
  }

  private static Outcome python(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(temporary.resolve("venv/bin/python").toString()));
    command.addAll(List.of(arguments));
    return run(command.toArray(String[]::new));
  }

  private static Outcome run(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output);
    } catch (IOException e) {
      return new Outcome(127, e.toString());
    }
  }
}
