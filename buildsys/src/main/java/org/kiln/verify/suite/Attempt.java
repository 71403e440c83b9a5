package org.kiln.verify.suite;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** One worker's work on a unit: to its end, or to that of the worker. */
final class Attempt {
  private final Worker worker;
  private final UnitRecord record;
  private final LaneListener listener;
  private Optional<Event.Started> last = Optional.empty();
  private boolean isInTest;
  private long since;

  Attempt(Worker worker, UnitRecord record, LaneListener listener) {
    this.worker = worker;
    this.record = record;
    this.listener = listener;
    this.since = clock();
  }

  /**
   * How it ended.
   *
   * @param goOnFrom the place of the next test, none when the unit is over
   * @param memory that of the worker in bytes; none where it did not survive
   */
  record End(OptionalInt goOnFrom, OptionalLong memory) {}

  /**
   * Follows the worker.
   *
   * @param testLimit the longest time for a test
   * @param otherLimit the longest time for anything else
   */
  End run(Duration testLimit, Duration otherLimit) throws InterruptedException {
    while (true) {
      Duration limit = isInTest ? testLimit : otherLimit;
      Optional<Event> event = worker.next(limit.minusNanos(clock() - since));
      if (event.isEmpty() && clock() - since < limit.toNanos()) {
        continue;
      } else if (event.isEmpty()) {
        return lost(Outcome.TIMED_OUT, "took longer than %d s".formatted(limit.toSeconds()));
      } else if (event.get() instanceof Event.Gone gone) {
        return lost(Outcome.CRASHED, gone.how());
      } else if (event.get() instanceof Event.Done done) {
        return done(done);
      }
      follow(event.get());
    }
  }

  /** Stands still while the machine is busy with other things: then no test is slow. */
  private long clock() {
    return System.nanoTime() - worker.waited().toNanos();
  }

  private void follow(Event event) {
    if (event instanceof Event.Wrote wrote) {
      record.write(wrote.line());
      return;
    }
    since = clock();
    isInTest = event instanceof Event.Started;
    if (event instanceof Event.Started started) {
      last = Optional.of(started);
      listener.testStarted(started.id());
    } else if (event instanceof Event.Ended ended) {
      add(ended.test());
    }
  }

  private End done(Event.Done done) {
    String failure = done.result().asText("");
    if (!failure.isEmpty()) {
      add(new TestEnd(record.unit().name(), Outcome.FAILED, failure, Duration.ZERO));
    }
    return new End(OptionalInt.empty(), OptionalLong.of(done.memory()));
  }

  /** Blames the test that ran, or else the unit; goes on after the last test that began. */
  private End lost(Outcome outcome, String how) {
    Optional<Event.Started> blamed = last.filter(started -> isInTest);
    String id = blamed.map(Event.Started::id).orElse(record.unit().name());
    String where = last.filter(s -> !isInTest).map(s -> " after " + s.id()).orElse("");
    add(new TestEnd(id, outcome, how + where, Duration.ofNanos(clock() - since)));
    OptionalInt next = last.map(s -> OptionalInt.of(s.place() + 1)).orElseGet(OptionalInt::empty);
    return new End(next, OptionalLong.empty());
  }

  private void add(TestEnd end) {
    listener.testEnded(record.add(end));
  }
}
