package org.kiln.verify;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work for guests, each of which does as much of it at the same time as it can. */
final class GuestWork implements AutoCloseable {
  private final IdentityHashMap<Guest, ExecutorService> executors = new IdentityHashMap<>();
  private final List<Future<SuiteResult>> futures = new ArrayList<>();

  GuestWork(List<Guest> guests) {
    guests.forEach(guest -> executors.put(guest, Executors.newFixedThreadPool(guest.capacity())));
  }

  /** Adds work, which begins when the guest has room. */
  void submit(Guest guest, Callable<SuiteResult> work) {
    ExecutorService executor = executors.get(guest);
    if (executor == null) {
      throw new IllegalArgumentException("work for an unknown guest: " + guest.name());
    }
    futures.add(executor.submit(work));
  }

  /**
   * Waits for all results, in the order submitted.
   *
   * @throws RuntimeException the first that a piece of work threw
   */
  List<SuiteResult> results() {
    var results = new ArrayList<SuiteResult>();
    try {
      for (Future<SuiteResult> future : futures) {
        results.add(future.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VerifyException("the tests were interrupted", "Run them again.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
    return results;
  }

  /** Drops what has not begun and interrupts what runs. */
  @Override
  public void close() {
    executors.values().forEach(ExecutorService::shutdownNow);
  }
}
