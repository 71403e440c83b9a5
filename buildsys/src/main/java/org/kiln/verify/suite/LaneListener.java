package org.kiln.verify.suite;

/** Hears what one process does. */
public interface LaneListener {
  /** Hears nothing. */
  LaneListener NONE = new LaneListener() {};

  /** A unit begins. */
  default void unitStarted(Unit unit) {}

  /** A test begins. */
  default void testStarted(String id) {}

  /** A test has ended. */
  default void testEnded(JudgedTest test) {}

  /** All tests of a unit have ended. */
  default void unitEnded(UnitResult result) {}
}
