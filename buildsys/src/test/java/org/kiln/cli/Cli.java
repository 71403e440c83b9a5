package org.kiln.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.kiln.build.BuildLog;
import org.kiln.build.ToolchainProvider;
import org.kiln.container.ContainerException;
import org.kiln.container.ContainerRunner;
import org.kiln.container.ImageTransfer;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheDirectory;
import org.kiln.io.Sha256;
import org.kiln.toolchain.Toolchain;
import picocli.CommandLine;

/**
 * Runs command lines in this process, as {@code main} does.
 *
 * @param machinery what stands for the container engine
 * @param variables of the environment, beside the path
 */
record Cli(Path cache, Supplier<Machinery> machinery, Map<String, String> variables) {
  /** An engine whose every program fails as a compiler does. */
  static final ContainerRunner FAILING =
      (spec, output) -> {
        output.accept("zlib.c:12:5: error: expected ';'");
        return 4;
      };

  private static final Toolchain TOOLCHAIN = new Toolchain("image", Sha256.of("toolchain"));

  private static final ToolchainProvider PROVIDER =
      new ToolchainProvider() {
        @Override
        public Sha256 identity() {
          return TOOLCHAIN.identity();
        }

        @Override
        public SortedMap<String, String> parts() {
          return new TreeMap<>(Map.of("Dockerfile", identity().hex()));
        }

        @Override
        public Toolchain ensure(BuildLog log) {
          return TOOLCHAIN;
        }
      };

  private static final ImageTransfer NO_IMAGES = new ImageFiles();

  /** Images as texts. */
  static final class ImageFiles implements ImageTransfer {
    private String image = "";

    boolean isThere() {
      return !image.isEmpty();
    }

    @Override
    public void save(String reference, Path file) {
      AtomicFiles.write(file, reference);
    }

    @Override
    public void load(Path file) {
      try {
        image = Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What a command line left. */
  record Run(int status, String out, String err) {}

  /** On a machine without a container engine. */
  static Cli withoutEngine(Path cache) {
    return new Cli(
        cache,
        () -> {
          throw new ContainerException("no container engine answers", "Start one.", null);
        },
        Map.of());
  }

  /** On a machine with a pretended container engine. */
  static Cli withEngine(Path cache, ContainerRunner engine) {
    return new Cli(cache, () -> new Machinery(engine, PROVIDER, () -> true, NO_IMAGES), Map.of());
  }

  /** On a machine whose pretended engine has the image only if {@code images} was given it. */
  static Cli withImages(Path cache, ContainerRunner engine, ImageFiles images) {
    return new Cli(cache, () -> new Machinery(engine, PROVIDER, images::isThere, images), Map.of());
  }

  /** The same with variables in the environment. */
  Cli with(Map<String, String> more) {
    return new Cli(cache, machinery, more);
  }

  CommandLine commandLine(String... arguments) {
    var environment = new TreeMap<>(variables);
    environment.put("PATH", System.getenv().getOrDefault("PATH", ""));
    return Kiln.commandLine(around(environment), arguments);
  }

  Surroundings around(Map<String, String> environment) {
    return new Surroundings(new CacheDirectory(cache), environment, machinery, () -> PROVIDER);
  }

  Run run(String... arguments) {
    return run(commandLine(arguments), arguments);
  }

  static Run run(CommandLine line, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return new Run(line.execute(arguments), out.toString(), err.toString());
  }
}
