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

    new Scheduler<>(graph, seconds::get, 1, tasks(Set.of())).run();

    assertThat(events).containsExactly("y 1", "z 1", "m 1", "a 1", "b 1");
  }

  @Test
  void runWhenTaskFailsCancelsItsDependentsOnly() throws InterruptedException {
    var graph =
        DependencyGraph.of(
            Map.of("b", Set.of("a", "x"), "c", Set.of("b"), "d", Set.of(), "x", Set.of()));

    new Scheduler<>(graph, task -> 1, 1, tasks(Set.of("a", "x"))).run();

    assertThat(events)
        .containsExactlyInAnyOrder("a 1", "cancelled b by a", "cancelled c by a", "d 1", "x 1");
  }

  @Test
  void runWhenTwoJobsRunsTwoAtOnce() throws InterruptedException {
    var graph = DependencyGraph.of(Map.of("a", Set.<String>of(), "b", Set.of()));
    var both = new CountDownLatch(2);

    new Scheduler<>(
            graph,
            task -> 1,
            2,
            new Recording() {
              @Override
              public boolean run(String task, int active) throws InterruptedException {
                both.countDown();
                both.await();
                return super.run(task, active);
              }
            })
        .run();

    assertThat(events).containsExactlyInAnyOrder("a 2", "b 2");
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
                new Scheduler<>(
                        graph,
                        task -> 1,
                        1,
                        new Recording() {
                          @Override
                          public boolean run(String task, int active) throws InterruptedException {
                            try {
                              started.countDown();
                              new CountDownLatch(1).await();
                              return true;
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
                new Scheduler<>(
                        graph,
                        task -> 1,
                        1,
                        new Recording() {
                          @Override
                          public boolean run(String task, int active) {
                            throw new IllegalStateException("broken");
                          }
                        })
                    .run())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken");
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
      public boolean run(String task, int active) throws InterruptedException {
        return super.run(task, active) && !failing.contains(task);
      }
    };
  }

  private class Recording implements Scheduler.Tasks<String> {
    @Override
    public boolean run(String task, int active) throws InterruptedException {
      events.add(task + " " + active);
      return true;
    }

    @Override
    public void cancelled(String task, String because) {
      events.add("cancelled " + task + " by " + because);
    }
  }
}
