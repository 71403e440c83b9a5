package org.kiln.cli.doctor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import org.kiln.io.KilnException;

/**
 * What was found of one thing that a machine should have.
 *
 * @param subject the thing, for example {@code disk}
 * @param what what was found
 * @param remedy what to do, where something is to be done
 */
public record Finding(String subject, Level level, String what, Optional<String> remedy) {
  /** How well it is. */
  public enum Level {
    /** As it should be. */
    OK,
    /** It may do, and may not. */
    LOOK,
    /** Something does not work without it. */
    LACKS;

    /** Returns the word for people and machines. */
    @JsonValue
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An examination that may end with one of our errors. */
  @FunctionalInterface
  public interface Examination {
    /** Returns what was found. */
    String examine() throws InterruptedException;
  }

  /** Returns that a thing is as it should be. */
  public static Finding ok(String subject, String what) {
    return new Finding(subject, Level.OK, what, Optional.empty());
  }

  /** Returns that a thing may do, and may not. */
  public static Finding look(String subject, String what, String remedy) {
    return new Finding(subject, Level.LOOK, what, Optional.of(remedy));
  }

  /** Returns that a thing is missing. */
  public static Finding lacks(String subject, String what, String remedy) {
    return new Finding(subject, Level.LACKS, what, Optional.of(remedy));
  }

  /** Examines a thing: an error is what it lacks, with the error's own remedy. */
  public static Finding of(String subject, Examination examination) throws InterruptedException {
    try {
      return ok(subject, examination.examine());
    } catch (KilnException e) {
      return new Finding(subject, Level.LACKS, e.getMessage(), e.remedy());
    }
  }
}
