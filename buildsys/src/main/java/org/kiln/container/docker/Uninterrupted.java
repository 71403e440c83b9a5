package org.kiln.container.docker;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Asks short questions to their end though the asking thread may be interrupted: a container whose
 * creation or removal is broken off would stay.
 */
final class Uninterrupted {
  private Uninterrupted() {}

  /** Returns the answer; an interruption meanwhile is still there afterwards. */
  static <T> T answer(Supplier<T> question) {
    var task = new FutureTask<>(question::get);
    var thread = new Thread(task, "asking the Docker engine");
    thread.setDaemon(true);
    thread.start();
    boolean isInterrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          isInterrupted = true;
        }
      }
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw unchecked(cause == null ? e : cause);
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
  }
}
