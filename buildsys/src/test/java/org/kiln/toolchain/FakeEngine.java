package org.kiln.toolchain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.kiln.container.ContainerException;
import org.kiln.container.ContainerRunner;
import org.kiln.container.ContainerSpec;
import org.kiln.container.ImageBuilder;
import org.kiln.container.ImageSpec;

/** An engine that records what it is asked and has images by name only. */
final class FakeEngine implements ContainerRunner, ImageBuilder {
  final Set<String> images = new HashSet<>();
  final List<String> asked = new ArrayList<>();
  List<String> packages = List.of();
  boolean hasRegistry;

  @Override
  public int run(ContainerSpec spec, Consumer<String> output) {
    asked.add("run " + spec.name());
    packages.forEach(output);
    return 0;
  }

  @Override
  public boolean hasImage(String reference) {
    return images.contains(reference);
  }

  @Override
  public void pull(String reference) {
    asked.add("pull " + reference);
    if (!hasRegistry) {
      throw new ContainerException("no such host", "mend the network", null);
    }
    images.add(reference);
  }

  @Override
  public void build(ImageSpec spec, Consumer<String> output) {
    asked.add("build with " + spec.arguments());
    output.accept("Step 1/1");
    images.add(spec.tag());
  }
}
