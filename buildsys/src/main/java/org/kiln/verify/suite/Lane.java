package org.kiln.verify.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kiln.verify.VerifyException;

/** Runs units one after the other, by a worker that is replaced when it must be. */
final class Lane implements AutoCloseable {
  /** A worker whose memory has grown beyond this is replaced after the unit; it never shrinks. */
  private static final long MEMORY_LIMIT = 1_000_000_000;

  /** For the start, and for whatever happens between tests. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Workers workers;
  private final SuiteOrders orders;
  private final LaneListener listener;
  private Optional<Worker> worker = Optional.empty();

  Lane(Workers workers, SuiteOrders orders, LaneListener listener) {
    this.workers = workers;
    this.orders = orders;
    this.listener = listener;
  }

  /**
   * Returns the units of the suite.
   *
   * @throws VerifyException when they cannot be found out
   */
  List<Unit> units() throws InterruptedException {
    ready().give(orders.units());
    var output = new ArrayList<String>();
    while (true) {
      Event event = ready().next(PATIENCE).orElse(new Event.Gone("the process does not answer"));
      if (event instanceof Event.Done done) {
        return units(done.result());
      } else if (event instanceof Event.Wrote wrote) {
        output.add(wrote.line());
      } else if (event instanceof Event.Gone gone) {
        throw new VerifyException(
            "the suite does not begin: %s%n%s".formatted(gone.how(), String.join("\n", output)),
            "Does kiln test of the package pass? See docs/test-suites.md.",
            null);
      }
    }
  }

  private static List<Unit> units(JsonNode result) {
    var units = new ArrayList<Unit>();
    result.forEach(u -> units.add(new Unit(u.path("name").asText(), u.path("size").asLong())));
    return List.copyOf(units);
  }

  /** Runs a unit to its end, with as many workers as that takes. */
  UnitResult run(Unit unit, Expectations expectations) throws InterruptedException {
    listener.unitStarted(unit);
    var record = new UnitRecord(unit, expectations);
    OptionalInt place = OptionalInt.of(0);
    while (place.isPresent()) {
      place = runFrom(place.getAsInt(), record);
    }
    UnitResult result = record.result();
    listener.unitEnded(result);
    return result;
  }

  /** Returns the place to go on from, none when the unit is over. */
  private OptionalInt runFrom(int place, UnitRecord record) throws InterruptedException {
    Worker running = ready();
    running.give(orders.run(record.unit(), place));
    Attempt.End end = new Attempt(running, record, listener).run(orders.timeout(), PATIENCE);
    if (end.memory().orElse(Long.MAX_VALUE) > MEMORY_LIMIT) {
      retire();
    }
    return end.goOnFrom();
  }

  private Worker ready() {
    Worker current = worker.orElseGet(workers::start);
    worker = Optional.of(current);
    return current;
  }

  private void retire() {
    worker.ifPresent(Worker::close);
    worker = Optional.empty();
  }

  @Override
  public void close() {
    retire();
  }
}
