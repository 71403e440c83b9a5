package org.kiln.repository;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import java.nio.file.Path;
import java.util.Map;

/** Lets two directories change names in one step, so that there is one under each at any moment. */
final class Exchange {
  private static final int WORKING_DIRECTORY = -100;
  private static final int EXCHANGE = 2;

  private Exchange() {}

  /** The system's C library. */
  @SuppressWarnings("checkstyle:AbbreviationAsWordInName")
  interface C extends Library {
    /** Linux's renameat2(2); Java has no call for it. */
    int renameat2(int fromDirectory, String from, int toDirectory, String to, int flags)
        throws LastErrorException;
  }

  /** Returns whether the two changed names; nothing happens where the system can't do it. */
  static boolean of(Path one, Path other) {
    try {
      C library =
          Native.load(
              "c",
              C.class,
              Map.of(
                  Library.OPTION_STRING_ENCODING, System.getProperty("sun.jnu.encoding", "UTF-8")));
      int status =
          library.renameat2(
              WORKING_DIRECTORY, one.toString(), WORKING_DIRECTORY, other.toString(), EXCHANGE);
      return status == 0;
    } catch (LastErrorException | LinkageError e) {
      return false;
    }
  }
}
