package org.kiln.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C (SIGINT, SIGTERM) into an interruption of the thread that works, and gives it time
 * to put things in order: to remove containers, to leave nothing half-written.
 */
final class Interruption {
  private static final long SECONDS_TO_TIDY = 70;

  private Interruption() {}

  /** Runs work in this thread; the virtual machine ends only when it has ended. */
  static int guard(Callable<Integer> work) throws Exception {
    var done = new CountDownLatch(1);
    var hook = new Thread(tidying(Thread.currentThread(), done), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.call();
    } finally {
      done.countDown();
      dismiss(hook);
    }
  }

  private static Runnable tidying(Thread worker, CountDownLatch done) {
    return () -> {
      worker.interrupt();
      try {
        if (!done.await(SECONDS_TO_TIDY, TimeUnit.SECONDS)) {
          System.err.println("kiln: gave up waiting for running builds to end");
        }
      } catch (InterruptedException endsAnyway) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private static void dismiss(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // The hook is what ends the machine: it may go on now.
      return;
    }
  }
}
