package org.kiln.container.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.MemoryStatsConfig;
import com.github.dockerjava.api.model.Statistics;
import com.github.dockerjava.api.model.StatsConfig;
import java.util.Optional;
import java.util.function.Consumer;
import org.kiln.container.Usage;

/** Receives what a container takes, about once a second; that the engine can't tell is no error. */
final class UsageSamples extends ResultCallback.Adapter<Statistics> {
  private final Consumer<Usage> listener;

  UsageSamples(Consumer<Usage> listener) {
    this.listener = listener;
  }

  @Override
  public void onNext(Statistics sample) {
    usage(sample).ifPresent(listener);
  }

  /** Returns nothing of a container that has ended: its sample lacks most numbers. */
  static Optional<Usage> usage(Statistics sample) {
    return Optional.ofNullable(sample.getMemoryStats())
        .flatMap(UsageSamples::memory)
        .flatMap(bytes -> cpuNanos(sample).map(nanos -> new Usage(bytes, nanos)));
  }

  /** Files that were read or written count as used until something else needs the memory. */
  private static Optional<Long> memory(MemoryStatsConfig memory) {
    long files = Optional.ofNullable(memory.getStats()).map(UsageSamples::files).orElse(0L);
    return Optional.ofNullable(memory.getUsage()).map(usage -> Math.max(0, usage - files));
  }

  private static long files(StatsConfig stats) {
    return Optional.ofNullable(stats.getActiveFile()).orElse(0L)
        + Optional.ofNullable(stats.getInactiveFile()).orElse(0L);
  }

  private static Optional<Long> cpuNanos(Statistics sample) {
    return Optional.ofNullable(sample.getCpuStats())
        .flatMap(cpu -> Optional.ofNullable(cpu.getCpuUsage()))
        .flatMap(usage -> Optional.ofNullable(usage.getTotalUsage()));
  }
}
