package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * What a build's result must not depend on.
 *
 * @param cores gives the number of cores that the build has; to be asked before each phase
 * @param compiles what compilers made before
 * @param owner the id of the user and the group that it runs as; those of whoever runs Kiln where
 *     absent
 * @param clockShift how far the clock is put forward, as faketime takes it: {@code +398d}; empty
 *     for the right time
 */
record Conditions(IntSupplier cores, CompileStore compiles, OptionalInt owner, String clockShift) {
  /** Nobody's: users of machines have ids below it. */
  private static final int OTHER_OWNER = 54321;

  /** Another day of another month of another year, as reproducible-builds.org varies it. */
  private static final String OTHER_TIME = "+398d";

  /**
   * The clock alone is put forward: tools compare the times of files with one another, and those
   * that they make themselves have the right one.
   */
  private static final Map<String, String> CLOCK_ALONE =
      Map.of("NO_FAKE_STAT", "1", "FAKE_UTIME", "0", "FAKETIME_DONT_FAKE_MONOTONIC", "1");

  /** Returns those of an ordinary build. */
  static Conditions usual(BuildServices services, IntSupplier cores) {
    return new Conditions(cores, CompileStore.of(services), OptionalInt.empty(), "");
  }

  /**
   * Returns others: one more core, nothing compiled before, another time, and another user where
   * that can be had.
   *
   * @param directory for what compilers make, of this build alone
   */
  static Conditions others(Path directory, IntSupplier cores) {
    return new Conditions(
        () -> cores.getAsInt() + 1,
        new CompileStore(directory, Optional.empty()),
        mayGiveAway(directory) ? OptionalInt.of(OTHER_OWNER) : OptionalInt.empty(),
        OTHER_TIME);
  }

  /** Only root gives files to others. */
  private static boolean mayGiveAway(Path directory) {
    return Owner.of(directory).startsWith("0:");
  }

  /**
   * Tells people what others are.
   *
   * @param directory where they build
   */
  static String text(Path directory) {
    String user = mayGiveAway(directory) ? "as another user" : "as the same user (not as root)";
    return "398 days later, %s, in another directory, with a core more and no stored compilations"
        .formatted(user);
  }

  /** Gives a build's directories to whom it runs as. */
  void giveAway(WorkTree tree) {
    if (owner.isPresent()) {
      chown(tree.root());
      chown(compiles.directory());
    }
  }

  private void chown(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setAttribute(file, "unix:uid", owner.getAsInt(), LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", owner.getAsInt(), LinkOption.NOFOLLOW_LINKS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the command that runs another under these conditions. */
  List<String> command(List<String> command) {
    if (clockShift.isEmpty()) {
      return command;
    }
    var shifted = new ArrayList<>(List.of("faketime", "-f", clockShift));
    shifted.addAll(command);
    return shifted;
  }

  /** Returns what the environment needs for that command. */
  Map<String, String> variables() {
    return clockShift.isEmpty() ? Map.of() : CLOCK_ALONE;
  }
}
