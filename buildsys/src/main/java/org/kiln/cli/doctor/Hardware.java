package org.kiln.cli.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The machine itself. */
public final class Hardware {
  private static final double GIGABYTE = 1e9;
  private static final double ENOUGH_FOR_A_CORE = 1.5;

  private Hardware() {}

  /** Examines cores and memory: each compiler that runs needs some. */
  public static Finding memory() {
    int cores = Runtime.getRuntime().availableProcessors();
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return memory(cores, system.getTotalMemorySize() / GIGABYTE);
  }

  static Finding memory(int cores, double gigabytes) {
    String what = "%d cores, %.1f GB of memory".formatted(cores, gigabytes);
    return gigabytes < cores * ENOUGH_FOR_A_CORE
        ? Finding.look("machine", what, "Build with fewer jobs, such as `--jobs 1`.")
        : Finding.ok("machine", what);
  }
}
