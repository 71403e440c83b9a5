package org.kiln.build;

import java.util.Map;
import java.util.Optional;
import org.kiln.container.ContainerRunner;
import org.kiln.io.CacheDirectory;
import org.kiln.source.SourceProvider;

/**
 * What a build works with.
 *
 * @param sources gives source trees
 * @param wheels gives build requirements
 * @param containers runs phases
 * @param toolchain gives the image that they run in
 * @param cache keeps everything
 * @param shared where results are shared with other machines
 * @param environment the process's environment: pip's settings are taken from it
 */
public record BuildServices(
    SourceProvider sources,
    WheelFetcher wheels,
    ContainerRunner containers,
    ToolchainProvider toolchain,
    CacheDirectory cache,
    Optional<SharedPlace> shared,
    Map<String, String> environment) {
  /** Copies the environment. */
  public BuildServices {
    environment = Map.copyOf(environment);
  }
}
