package org.kiln.verify.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Several lanes that share a queue of units. */
final class Lanes implements AutoCloseable {
  private final List<Lane> lanes;
  private final ExecutorService threads;

  private Lanes(List<Lane> lanes) {
    this.lanes = lanes;
    this.threads = Executors.newFixedThreadPool(lanes.size());
  }

  static Lanes open(int count, Workers workers, SuiteOrders orders, SuiteListener listener) {
    return new Lanes(
        IntStream.range(0, count)
            .mapToObj(number -> new Lane(workers, orders, listener.lane()))
            .toList());
  }

  /** Returns the units of the suite. */
  List<Unit> units() throws InterruptedException {
    return lanes.get(0).units();
  }

  /**
   * Runs what is in a queue; each lane takes the next when it is done with one.
   *
   * @param keeper gets each result at once, in whatever thread
   */
  List<UnitResult> run(Queue<Unit> queue, Expectations expectations, Consumer<UnitResult> keeper)
      throws InterruptedException {
    List<Future<List<UnitResult>>> futures =
        lanes.stream()
            .map(lane -> threads.submit(() -> empty(queue, lane, expectations, keeper)))
            .toList();
    var results = new ArrayList<UnitResult>();
    for (Future<List<UnitResult>> future : futures) {
      results.addAll(get(future));
    }
    return results;
  }

  private static List<UnitResult> empty(
      Queue<Unit> queue, Lane lane, Expectations expectations, Consumer<UnitResult> keeper)
      throws InterruptedException {
    var results = new ArrayList<UnitResult>();
    for (Unit unit = queue.poll(); unit != null; unit = queue.poll()) {
      UnitResult result = lane.run(unit, expectations);
      keeper.accept(result);
      results.add(result);
    }
    return results;
  }

  private static List<UnitResult> get(Future<List<UnitResult>> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  /** Ends the processes, also those that work. */
  @Override
  public void close() {
    threads.shutdownNow();
    lanes.forEach(Lane::close);
  }
}
