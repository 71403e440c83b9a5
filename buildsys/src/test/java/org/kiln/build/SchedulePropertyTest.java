package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every schedule, tried on made-up graphs. */
final class SchedulePropertyTest {
  private static final long GIGABYTE = 1_000_000_000;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void runWhenTasksFailEndsWithEachRunOrCancelledAndNeverExceedsTheMachine(long seed) {
    var random = new Random(seed);
    var forms = GeneratedGraph.Form.values();
    var generated =
        GeneratedGraph.of(forms[random.nextInt(forms.length)], 1 + random.nextInt(300), seed);
    var machine =
        new Capacity(
            1 + random.nextInt(12), 1 + random.nextInt(12), (1 + random.nextInt(16)) * GIGABYTE);
    Set<String> failing =
        generated.needs().keySet().stream()
            .filter(name -> random.nextInt(20) == 0)
            .collect(Collectors.toSet());
    var simulation = new Simulation(generated, machine, failing::contains);

    simulation.run();

    assertRunsAreInOrder(generated, simulation, failing);
    simulation.runs.forEach(run -> assertFits(generated, machine, at(simulation, run.start())));
  }

  private static void assertRunsAreInOrder(
      GeneratedGraph generated, Simulation simulation, Set<String> failing) {
    Map<String, Simulation.Run> runs =
        simulation.runs.stream()
            .collect(Collectors.toMap(Simulation.Run::task, Function.identity()));
    assertThat(Stream.concat(runs.keySet().stream(), simulation.cancelled.stream()))
        .containsExactlyInAnyOrderElementsOf(generated.needs().keySet());
    for (Simulation.Run run : simulation.runs) {
      for (String need : generated.needs().getOrDefault(run.task(), Set.of())) {
        assertThat(failing).doesNotContain(need);
        assertThat(Objects.requireNonNull(runs.get(need)).end()).isLessThanOrEqualTo(run.start());
      }
    }
    var failed = new HashSet<>(runs.keySet());
    failed.retainAll(failing);
    assertThat(generated.graph().allDependents(failed))
        .containsExactlyInAnyOrderElementsOf(simulation.cancelled);
  }

  private static List<Simulation.Run> at(Simulation simulation, long second) {
    return simulation.runs.stream()
        .filter(run -> run.start() <= second && second < run.end())
        .toList();
  }

  private static void assertFits(
      GeneratedGraph generated, Capacity machine, List<Simulation.Run> running) {
    assertThat(running).hasSizeLessThanOrEqualTo(machine.jobs());
    assertThat(running.stream().mapToInt(Simulation.Run::cores).sum())
        .isLessThanOrEqualTo(machine.cores());
    long memory =
        running.stream()
            .mapToLong(run -> generated.cost(run.task()).on(machine).memoryBytes())
            .sum();
    assertThat(memory).isLessThanOrEqualTo(machine.memoryBytes());
  }

  @ParameterizedTest
  @EnumSource
  void runWhenTheGraphIsLargeStaysWithinFivePercentOfTheBound(GeneratedGraph.Form form) {
    var generated = GeneratedGraph.of(form, 10_000, 1);
    for (Capacity machine : SchedulerBenchmark.MACHINES) {
      long makespan = new Simulation(generated, machine, task -> false).run();
      assertThat(makespan)
          .isLessThanOrEqualTo((long) (Simulation.lowerBound(generated, machine) * 1.05));
    }
  }
}
