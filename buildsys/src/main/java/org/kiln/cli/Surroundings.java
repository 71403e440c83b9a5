package org.kiln.cli;

import java.util.Map;
import java.util.function.Supplier;
import org.kiln.io.CacheDirectory;
import org.kiln.toolchain.ToolchainInputs;
import picocli.CommandLine;

/**
 * What commands find around them.
 *
 * @param cache Kiln's cache
 * @param environment the process's environment variables
 * @param machinery connects to the container engine; only asked by commands that need one
 * @param toolchain tells what the toolchain is made from; needs no engine
 */
record Surroundings(
    CacheDirectory cache,
    Map<String, String> environment,
    Supplier<Machinery> machinery,
    Supplier<ToolchainInputs> toolchain) {
  Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Gives commands their surroundings, if they have a constructor for them. */
  CommandLine.IFactory factory() {
    return new CommandLine.IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        try {
          return type.getDeclaredConstructor(Surroundings.class).newInstance(Surroundings.this);
        } catch (NoSuchMethodException needsNone) {
          return CommandLine.defaultFactory().create(type);
        }
      }
    };
  }
}
