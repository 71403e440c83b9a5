package org.kiln.cli;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.kiln.repository.LocalServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiln serve}. */
@Command(
    name = "serve",
    description = "Serves a directory to pages on this machine, until Ctrl-C.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin private WorkOptions options;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The directory; the line's repository if not given.")
  private @Nullable Path directory;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8000",
      description = "The port; 0 takes any free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Override
  public Integer call() throws NoSuchFileException {
    Path served = Optional.ofNullable(directory).orElseGet(options::repository);
    if (!Files.isDirectory(served)) {
      throw new NoSuchFileException(served.toString());
    }
    return serve(served);
  }

  private int serve(Path served) {
    try (LocalServer server = LocalServer.start(port)) {
      var out = spec.commandLine().getOut();
      out.printf("%s serves %s%n", server.serve("/", served), served);
      out.flush();
      new CountDownLatch(1).await();
      return ExitCode.OK.code();
    } catch (InterruptedException asAsked) {
      return ExitCode.INTERRUPTED.code();
    }
  }
}
