package org.kiln.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
final class ProcessLockTest {
  @TempDir private Path directory;

  @Test
  void holdingWhenFreeReturnsTheWorksResult() throws InterruptedException {
    assertThat(ProcessLock.holding(directory.resolve("a/lock"), () -> "done")).isEqualTo("done");
    assertThat(directory.resolve("a/lock")).exists();
  }

  @Test
  void holdingWhenWorkFailsFreesTheLock() throws InterruptedException {
    assertThatThrownBy(() -> ProcessLock.holding(lock(), ProcessLockTest::fail))
        .hasMessage("broken");
    assertThat(ProcessLock.holding(lock(), () -> 1)).isEqualTo(1);
  }

  private Path lock() {
    return directory.resolve("lock");
  }

  private static int fail() {
    throw new IllegalStateException("broken");
  }

  @Test
  void holdingWhenTakenBySomeThreadWaits() throws InterruptedException {
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    Runnable work = () -> hold(atOnce, most);
    Thread[] threads = {new Thread(work), new Thread(work), new Thread(work)};
    for (Thread thread : threads) {
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(most).hasValue(1);
  }

  private void hold(AtomicInteger atOnce, AtomicInteger most) {
    try {
      ProcessLock.holding(lock(), () -> count(atOnce, most));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int count(AtomicInteger atOnce, AtomicInteger most) throws InterruptedException {
    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    Thread.sleep(20);
    return atOnce.decrementAndGet();
  }

  @Test
  void holdingWhenInterruptedWhileWaitingGivesUp() throws InterruptedException {
    var release = new CountDownLatch(1);
    var taken = new CountDownLatch(1);
    var held = new AtomicReference<Throwable>();
    var holder =
        new Thread(
            () ->
                held.set(
                    catchThrowable(() -> ProcessLock.holding(lock(), () -> wait(taken, release)))));
    holder.start();
    taken.await();
    var outcome = new AtomicReference<Throwable>();
    var waiter =
        new Thread(() -> outcome.set(catchThrowable(() -> ProcessLock.holding(lock(), () -> 1))));
    waiter.start();
    waiter.interrupt();
    waiter.join();
    release.countDown();
    holder.join();
    assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
  }

  private static int wait(CountDownLatch taken, CountDownLatch release)
      throws InterruptedException {
    taken.countDown();
    release.await();
    return 0;
  }
}
