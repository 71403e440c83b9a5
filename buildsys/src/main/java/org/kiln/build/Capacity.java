package org.kiln.build;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the packages that are built at once share.
 *
 * @param jobs how many there may be; at least 1
 * @param cores how many processor cores they have together; at least 1
 * @param memoryBytes how much memory they have together; at least 1
 */
public record Capacity(int jobs, int cores, long memoryBytes) {
  /** Of the machine's memory an eighth stays for its system, its engine and Kiln itself. */
  private static final double SHARE_OF_MEMORY = 7 / 8.0;

  /** Checks the numbers. */
  public Capacity {
    if (jobs < 1 || cores < 1 || memoryBytes < 1) {
      throw new IllegalArgumentException("jobs, cores and memory must be at least 1");
    }
  }

  /** Returns what this machine offers; a limit that a container sets counts as the machine. */
  public static Capacity ofThisMachine() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new Capacity(cores, cores, (long) (memoryOfThisMachine() * SHARE_OF_MEMORY));
  }

  /** Returns the same for another number of jobs. */
  public Capacity withJobs(int number) {
    return new Capacity(number, cores, memoryBytes);
  }

  /** Returns the same with another amount of memory. */
  public Capacity withMemory(long bytes) {
    return new Capacity(jobs, cores, bytes);
  }

  private static long memoryOfThisMachine() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }
}
