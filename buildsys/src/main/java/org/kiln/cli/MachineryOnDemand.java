package org.kiln.cli;

import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kiln.build.BuildLog;
import org.kiln.build.ToolchainProvider;
import org.kiln.container.Console;
import org.kiln.container.ContainerRunner;
import org.kiln.container.ContainerSpec;
import org.kiln.container.Usage;
import org.kiln.io.Sha256;
import org.kiln.toolchain.Toolchain;
import org.kiln.toolchain.ToolchainInputs;

/** What builds run on, connected when there is something to be built, and not before. */
final class MachineryOnDemand implements ContainerRunner, ToolchainProvider {
  private final Supplier<Machinery> source;
  private final ToolchainInputs toolchain;
  private final boolean isOffline;
  private Optional<Machinery> connected = Optional.empty();

  /**
   * Connects nothing yet.
   *
   * @param isOffline whether an image that is missing is an error
   */
  MachineryOnDemand(Surroundings around, boolean isOffline) {
    this.source = around.machinery();
    this.toolchain = around.toolchain().get();
    this.isOffline = isOffline;
  }

  private synchronized Machinery machinery() {
    Machinery machinery = connected.orElseGet(source);
    connected = Optional.of(machinery);
    return machinery;
  }

  @Override
  public void reach() {
    machinery();
  }

  @Override
  public int run(ContainerSpec spec, Consumer<String> output) throws InterruptedException {
    return machinery().containers().run(spec, output);
  }

  @Override
  public int run(ContainerSpec spec, Consumer<String> output, Consumer<Usage> usage)
      throws InterruptedException {
    return machinery().containers().run(spec, output, usage);
  }

  @Override
  public int attend(ContainerSpec spec, Console console) throws InterruptedException {
    return machinery().containers().attend(spec, console);
  }

  @Override
  public Sha256 identity() {
    return toolchain.identity();
  }

  @Override
  public SortedMap<String, String> parts() {
    return toolchain.parts();
  }

  @Override
  public Toolchain ensure(BuildLog log) throws InterruptedException {
    Machinery machinery = machinery();
    return isOffline
        ? new OfflineToolchain(machinery).ensure(log)
        : machinery.toolchain().ensure(log);
  }
}
