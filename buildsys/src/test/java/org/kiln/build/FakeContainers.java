package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.kiln.container.ContainerRunner;
import org.kiln.container.ContainerSpec;

/** Records what would be run, and behaves as told for each name. */
final class FakeContainers implements ContainerRunner {
  final List<ContainerSpec> specs = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();

  /** What a container does. */
  @FunctionalInterface
  interface Behaviour {
    int run(ContainerSpec spec, Consumer<String> output) throws IOException, InterruptedException;
  }

  /** Lets containers of a name, {@code zlib/script} for example, behave in some way. */
  FakeContainers when(String name, Behaviour behaviour) {
    behaviours.put(name, behaviour);
    return this;
  }

  /** Lets a container write a file below a directory that it sees. */
  FakeContainers writes(String name, String directory, String file, byte[] content) {
    return when(
        name,
        (spec, output) -> {
          Path target = host(spec, directory).resolve(file);
          Files.createDirectories(target.resolveSibling("."));
          Files.write(target, content);
          return 0;
        });
  }

  /** Returns the host's path of a path in a container. */
  static Path host(ContainerSpec spec, String path) {
    return spec.mounts().stream()
        .filter(m -> path.equals(m.container()) || path.startsWith(m.container() + "/"))
        .map(m -> m.host().resolve(path.substring(m.container().length()).replaceFirst("^/", "")))
        .findFirst()
        .orElseThrow();
  }

  List<String> names() {
    return specs.stream().map(ContainerSpec::name).toList();
  }

  @Override
  public int run(ContainerSpec spec, Consumer<String> output) throws InterruptedException {
    specs.add(spec);
    try {
      return behaviours.getOrDefault(spec.name(), (s, o) -> 0).run(spec, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
