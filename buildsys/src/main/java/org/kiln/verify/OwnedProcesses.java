package org.kiln.verify;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The processes of guests: none outlives Kiln, however Kiln ends. */
public final class OwnedProcesses {
  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> RUNNING.forEach(OwnedProcesses::kill), "kiln-guests-end"));
  }

  private OwnedProcesses() {}

  /** Starts a process that is killed at the latest when the Java machine ends. */
  public static Process start(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    RUNNING.add(process);
    var unused = process.onExit().thenAccept(RUNNING::remove);
    return process;
  }

  /** Kills a process and its descendants. */
  public static void kill(Process process) {
    process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
