package org.kiln.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheDirectory;

/** Keeps the stack trace of a fault in Kiln, and tells where it lies. */
final class FaultReport {
  private final CacheDirectory cache;

  FaultReport(CacheDirectory cache) {
    this.cache = cache;
  }

  Failure of(Throwable fault) {
    String trace = traceOf(fault);
    String where;
    try {
      Path file = cache.logs().resolve("fault-" + Instant.now().toEpochMilli() + ".log");
      AtomicFiles.write(file, trace);
      where = "The full trace is in " + file;
    } catch (UncheckedIOException unwritable) {
      where = trace;
    }
    return Failure.of(ExitCode.INTERNAL, "a fault in Kiln: " + fault, where);
  }

  private static String traceOf(Throwable fault) {
    var text = new StringWriter();
    fault.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
