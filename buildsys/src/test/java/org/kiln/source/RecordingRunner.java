package org.kiln.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kiln.container.ContainerRunner;
import org.kiln.container.ContainerSpec;

/** Runs nothing: keeps the specs and prints what it is told. */
final class RecordingRunner implements ContainerRunner {
  final List<ContainerSpec> specs = new ArrayList<>();
  private final int status;
  private final List<String> output;

  RecordingRunner(int status, String... output) {
    this.status = status;
    this.output = List.of(output);
  }

  @Override
  public int run(ContainerSpec spec, Consumer<String> lines) {
    specs.add(spec);
    output.forEach(lines);
    return status;
  }
}
