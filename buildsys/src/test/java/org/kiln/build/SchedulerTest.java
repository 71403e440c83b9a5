package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kiln.graph.DependencyGraph;

@Timeout(20)
final class SchedulerTest {
  private final List<String> events = Collections.synchronizedList(new ArrayList<>());

  @Test
  void runWhenOneJobStartsWithTheLongestChain() throws InterruptedException {
    var graph = DependencyGraph.of(Map.of("b", Set.of("a"), "z", Set.of("y"), "m", Set.of()));
    Map<String, Long> seconds = Map.of("a", 1L, "b", 1L, "y", 5L, "z", 5L, "m", 3L);

    scheduler(graph, task -> cost(seconds.getOrDefault(task, 0L)), 1, tasks(Set.of())).run();

    assertThat(events).containsExactly("y", "z", "m", "a", "b");
  }

  @Test
  void runWhenTaskFailsCancelsItsDependentsOnly() throws InterruptedException {
    var graph =
        DependencyGraph.of(
            Map.of("b", Set.of("a", "x"), "c", Set.of("b"), "d", Set.of(), "x", Set.of()));

    scheduler(graph, task -> cost(1), 1, tasks(Set.of("a", "x"))).run();

    assertThat(events)
        .containsExactlyInAnyOrder("a", "cancelled b by a", "cancelled c by a", "d", "x");
  }

  @Test
  void runWhenTwoJobsRunsTwoAtOnce() throws InterruptedException {
    var graph = DependencyGraph.of(Map.of("a", Set.<String>of(), "b", Set.of()));
    var both = new CountDownLatch(2);

    scheduler(
            graph,
            task -> cost(1),
            2,
            new Recording() {
              @Override
              public Scheduler.Ending run(String task, IntSupplier cores)
                  throws InterruptedException {
                both.countDown();
                both.await();
                return super.run(task, cores);
              }
            })
        .run();

    assertThat(events).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void runWhenInterruptedInterruptsTasksAndWaitsForThem() throws InterruptedException {
    var graph = DependencyGraph.of(Map.of("a", Set.<String>of(), "b", Set.of("a")));
    var started = new CountDownLatch(1);
    var cleanedUp = new AtomicBoolean();
    Thread main = Thread.currentThread();
    new Thread(() -> awaitThenInterrupt(started, main)).start();

    assertThatThrownBy(
            () ->
                scheduler(
                        graph,
                        task -> cost(1),
                        1,
                        new Recording() {
                          @Override
                          public Scheduler.Ending run(String task, IntSupplier cores)
                              throws InterruptedException {
                            try {
                              started.countDown();
                              new CountDownLatch(1).await();
                              return Scheduler.Ending.DONE;
                            } finally {
                              cleanedUp.set(true);
                            }
                          }
                        })
                    .run())
        .isInstanceOf(InterruptedException.class);

    assertThat(cleanedUp).isTrue();
  }

  @Test
  void runWhenTaskThrowsEndsWithThat() {
    var graph = DependencyGraph.of(Map.of("a", Set.<String>of()));

    assertThatThrownBy(
            () ->
                scheduler(
                        graph,
                        task -> cost(1),
                        1,
                        new Recording() {
                          @Override
                          public Scheduler.Ending run(String task, IntSupplier cores) {
                            throw new IllegalStateException("broken");
                          }
                        })
                    .run())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken");
  }

  @Test
  void runWhenFailFastBeginsNothingAfterAFailure() throws InterruptedException {
    var graph = DependencyGraph.of(Map.of("a", Set.<String>of(), "b", Set.of("a"), "c", Set.of()));

    new Scheduler<>(graph, task -> cost(1), new Capacity(1, 1, 1), true, tasks(Set.of("a"))).run();

    assertThat(events).containsExactly("a", "cancelled b by a", "cancelled c by a");
  }

  @Test
  void runWhenFailFastGoesOnAfterWhatIsLeftOut() throws InterruptedException {
    var graph = DependencyGraph.of(Map.of("a", Set.<String>of(), "c", Set.of()));
    var leavingOut =
        new Recording() {
          @Override
          public Scheduler.Ending run(String task, IntSupplier cores) throws InterruptedException {
            super.run(task, cores);
            return Scheduler.Ending.LEFT_OUT;
          }
        };

    new Scheduler<>(graph, task -> cost(1), new Capacity(1, 1, 1), true, leavingOut).run();

    assertThat(events).containsExactly("a", "c");
  }

  @Test
  void runWhenATaskGivesCoresBackStartsAnother() throws InterruptedException {
    var graph = DependencyGraph.of(Map.of("a", Set.<String>of(), "b", Set.of("z"), "z", Set.of()));
    var started = new CountDownLatch(1);
    var tasks =
        new Recording() {
          @Override
          public Scheduler.Ending run(String task, IntSupplier cores) throws InterruptedException {
            if (task.equals("b")) {
              started.countDown();
            } else if (task.equals("a")) {
              while (started.getCount() > 0) {
                assertThat(cores.getAsInt()).isPositive();
                Thread.sleep(10);
              }
            }
            return super.run(task, cores);
          }
        };

    scheduler(graph, task -> new Cost(1, 4, 0), 4, tasks).run();

    assertThat(events).containsExactlyInAnyOrder("a", "b", "z");
  }

  private static Cost cost(long seconds) {
    return new Cost(seconds, 1, 0);
  }

  private static Scheduler<String> scheduler(
      DependencyGraph<String> graph,
      Function<String, Cost> costs,
      int jobs,
      Scheduler.Tasks<String> tasks) {
    return new Scheduler<>(graph, costs, new Capacity(jobs, jobs, 1), false, tasks);
  }

  private static void awaitThenInterrupt(CountDownLatch latch, Thread thread) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    thread.interrupt();
  }

  private Scheduler.Tasks<String> tasks(Set<String> failing) {
    return new Recording() {
      @Override
      public Scheduler.Ending run(String task, IntSupplier cores) throws InterruptedException {
        super.run(task, cores);
        return failing.contains(task) ? Scheduler.Ending.FAILED : Scheduler.Ending.DONE;
      }
    };
  }

  private class Recording implements Scheduler.Tasks<String> {
    @Override
    public Scheduler.Ending run(String task, IntSupplier cores) throws InterruptedException {
      events.add(task);
      return Scheduler.Ending.DONE;
    }

    @Override
    public void cancelled(String task, String because) {
      events.add("cancelled " + task + " by " + because);
    }
  }
}
