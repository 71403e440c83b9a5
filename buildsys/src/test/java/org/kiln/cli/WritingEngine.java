package org.kiln.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.kiln.container.ContainerRunner;
import org.kiln.container.ContainerSpec;

/** An engine whose builds succeed and leave the name and script of what was built. */
final class WritingEngine implements ContainerRunner {
  final List<String> names = Collections.synchronizedList(new ArrayList<>());

  @Override
  public int run(ContainerSpec spec, Consumer<String> output) {
    names.add(spec.name());
    try {
      String script = Files.readString(host(spec, "/kiln/phases").resolve("script.sh"));
      Path lib = Files.createDirectories(host(spec, "/kiln/out").resolve("lib"));
      Files.writeString(lib.resolve(spec.name().replace('/', '-')), script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }

  private static Path host(ContainerSpec spec, String path) {
    return spec.mounts().stream()
        .filter(mount -> mount.container().equals(path))
        .map(mount -> mount.host())
        .findFirst()
        .orElseThrow();
  }
}
