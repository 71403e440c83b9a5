package org.kiln.build.diagnosis;

/**
 * A line of a log.
 *
 * @param number counted from 1
 * @param text cut where it is longer than anybody reads, as the commands of compilers are
 */
public record LogLine(long number, String text) {
  private static final int LONGEST = 240;

  /** Cuts the text. */
  public LogLine {
    text = text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
  }
}
