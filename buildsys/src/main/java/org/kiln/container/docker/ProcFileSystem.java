package org.kiln.container.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** What Linux tells of processes below {@code /proc}; see proc(5). */
final class ProcFileSystem {
  private static final Path ROOT = Path.of("/proc");

  /** The place of the start time among the fields that follow a program's name. */
  private static final int START_TIME = 19;

  /** Returns the machine's name. */
  String hostName() {
    return read("sys/kernel/hostname");
  }

  /** Returns what is another after each start of the machine. */
  String boot() {
    return read("sys/kernel/random/boot_id");
  }

  /** Returns what is the same for processes that see each other's numbers. */
  String namespace() {
    try {
      return Files.readSymbolicLink(ROOT.resolve("self/ns/pid")).toString().replaceAll("\\D", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns when a process started, in ticks since the machine's start; empty if there is none. */
  OptionalLong started(long pid) {
    try {
      String text = Files.readString(ROOT.resolve(pid + "/stat"));
      // The name stands in parentheses and may hold any character.
      String fields = text.substring(text.lastIndexOf(')') + 1).strip();
      return OptionalLong.of(Long.parseLong(List.of(fields.split(" ", -1)).get(START_TIME)));
    } catch (IOException e) {
      // There is none, or it ended while its file was read.
      return OptionalLong.empty();
    }
  }

  private static String read(String name) {
    try {
      return Files.readString(ROOT.resolve(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
