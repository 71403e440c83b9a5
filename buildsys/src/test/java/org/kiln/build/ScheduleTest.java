package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kiln.graph.DependencyGraph;

final class ScheduleTest {
  private static final Capacity SMALL = new Capacity(2, 2, 100);

  @Test
  void nextWhenTwoNeedMoreMemoryThanThereIsStartsOne() {
    var schedule = schedule(SMALL, Map.of("link-a", cost(10, 60), "link-b", cost(10, 60)));

    assertThat(schedule.next(0)).map(Schedule.Start::task).hasValue("link-a");
    assertThat(schedule.next(0)).isEmpty();
    schedule.succeed("link-a");
    assertThat(schedule.next(10)).map(Schedule.Start::task).hasValue("link-b");
  }

  @Test
  void nextWhenATaskIsLargerThanTheMachineRunsItAlone() {
    var schedule = schedule(SMALL, Map.of("huge", cost(10, 500), "small", cost(1, 1)));

    assertThat(schedule.next(0)).map(Schedule.Start::task).hasValue("huge");
    assertThat(schedule.next(0)).isEmpty();
  }

  @Test
  void nextWhenALargeTaskWaitsStartsOnlyWhatEndsBefore() {
    var schedule =
        schedule(
            new Capacity(3, 3, 100),
            Map.of(
                "a-running", cost(50, 60),
                "b-large", cost(40, 80),
                "c-too-long", cost(30, 30),
                "d-short", cost(5, 30)));

    assertThat(schedule.next(0)).map(Schedule.Start::task).hasValue("a-running");
    schedule.renew("a-running");
    // At 50 the large one can start, beside which there is room for 20.
    assertThat(schedule.next(30)).map(Schedule.Start::task).hasValue("d-short");
    assertThat(schedule.next(30)).isEmpty();
    schedule.succeed("d-short");
    schedule.succeed("a-running");
    assertThat(schedule.next(50)).map(Schedule.Start::task).hasValue("b-large");
  }

  @Test
  void nextWhenOneIsReadyGivesItAllCoresThatItMakesUseOf() {
    var machine = new Capacity(8, 8, 100);

    assertThat(schedule(machine, Map.of("wide", new Cost(10, 20, 1))).next(0))
        .map(Schedule.Start::cores)
        .hasValue(8);
    assertThat(schedule(machine, Map.of("narrow", new Cost(10, 3, 1))).next(0))
        .map(Schedule.Start::cores)
        .hasValue(3);
  }

  @Test
  void renewWhenOthersEndedGivesTheirCoresAndTakesThemBackWhenOthersWait() {
    var graph = DependencyGraph.of(Map.of("c", Set.of("b"), "d", Set.of("b"), "a", Set.of()));
    var schedule = new Schedule<>(graph, task -> new Cost(10, 4, 1), new Capacity(4, 4, 100));

    assertThat(schedule.next(0)).hasValue(new Schedule.Start<>("b", 2));
    assertThat(schedule.next(0)).hasValue(new Schedule.Start<>("a", 2));
    assertThat(schedule.next(0)).isEmpty();
    schedule.fail("b");
    assertThat(schedule.renew("a")).isEqualTo(4);
  }

  @Test
  void stopWhenSomeRunReturnsTheOthers() {
    var graph = DependencyGraph.of(Map.of("b", Set.of("a"), "c", Set.<String>of()));
    var schedule = new Schedule<>(graph, task -> cost(1, 1), new Capacity(1, 1, 100));
    schedule.next(0);

    assertThat(schedule.fail("a")).containsExactly("b");
    assertThat(schedule.stop()).containsExactly("c");
    assertThat(schedule.next(1)).isEmpty();
  }

  private static Cost cost(long seconds, long bytes) {
    return new Cost(seconds, 1, bytes);
  }

  private static Schedule<String> schedule(Capacity capacity, Map<String, Cost> costs) {
    Map<String, Set<String>> needs = new HashMap<>();
    costs.keySet().forEach(task -> needs.put(task, Set.of()));
    return new Schedule<>(
        DependencyGraph.of(needs), task -> costs.getOrDefault(task, cost(0, 0)), capacity);
  }
}
