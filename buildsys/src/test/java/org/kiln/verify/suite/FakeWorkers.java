package org.kiln.verify.suite;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;

/**
 * Workers whose units are lists of words: an outcome that each test has, {@code dies} and {@code
 * hangs}, {@code waits}, which passes once other processes leave it a processor, or {@code leaks},
 * which passes and leaves a large memory.
 */
final class FakeWorkers implements Workers {
  private final Map<String, List<String>> units = new TreeMap<>();
  final List<String> orders = new ArrayList<>();
  volatile int started;

  FakeWorkers unit(String name, String... tests) {
    units.put(name, List.of(tests));
    return this;
  }

  @Override
  public synchronized Worker start() {
    started++;
    return new FakeWorker();
  }

  private final class FakeWorker implements Worker {
    private final Queue<Event> events = new ArrayDeque<>(List.of(new Event.Ready()));
    private boolean isWaiting;
    private Duration waited = Duration.ZERO;

    @Override
    public void give(Order order) {
      synchronized (FakeWorkers.this) {
        orders.add(order.call() + " " + order.arguments());
      }
      if (order.call().equals("units")) {
        events.add(new Event.Done(list(), 0));
      } else {
        run(order.arguments().path("unit").asText(), order.arguments().path("begin").asInt());
      }
    }

    private ArrayNode list() {
      ArrayNode list = EventReader.JSON.createArrayNode();
      units.forEach((name, tests) -> list.addObject().put("name", name).put("size", tests.size()));
      return list;
    }

    private void run(String unit, int begin) {
      List<String> tests = units.getOrDefault(unit, List.of());
      events.add(new Event.Wrote("output of " + unit));
      for (int place = begin; place < tests.size(); place++) {
        String id = unit + "::test_" + place;
        events.add(new Event.Started(id, place));
        if (tests.get(place).equals("hangs")) {
          return;
        } else if (tests.get(place).equals("dies")) {
          events.add(new Event.Gone("memory access out of bounds"));
          return;
        }
        isWaiting |= tests.get(place).equals("waits");
        Outcome outcome =
            List.of("leaks", "waits").contains(tests.get(place))
                ? Outcome.PASSED
                : Outcome.parse(tests.get(place));
        String message = outcome == Outcome.PASSED ? "" : "a frame\nE   why";
        events.add(new Event.Ended(new TestEnd(id, outcome, message, Duration.ofMillis(5))));
      }
      long memory = tests.contains("leaks") ? 2_000_000_000 : 1000;
      events.add(new Event.Done(EventReader.JSON.getNodeFactory().textNode(""), memory));
    }

    @Override
    public Optional<Event> next(Duration limit) {
      if (isWaiting && events.peek() instanceof Event.Ended) {
        isWaiting = false;
        return Optional.empty();
      }
      Optional<Event> event = Optional.ofNullable(events.poll());
      // Whoever hangs lets time pass.
      waited = event.isPresent() ? waited : waited.minus(limit);
      return event;
    }

    @Override
    public Duration waited() {
      return waited;
    }

    @Override
    public void close() {
      events.clear();
    }
  }

  /**
   * A worker that ends before it takes an order.
   *
   * @param how in words
   */
  record Dead(String how, Queue<Event> events) implements Worker {
    Dead(String how) {
      this(how, new ArrayDeque<>(List.of(new Event.Wrote("Loading pebble"), new Event.Gone(how))));
    }

    @Override
    public void give(Order order) {}

    @Override
    public Optional<Event> next(Duration limit) {
      return Optional.ofNullable(events.poll());
    }

    @Override
    public Duration waited() {
      return Duration.ZERO;
    }

    @Override
    public void close() {}
  }
}
