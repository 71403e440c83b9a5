package org.kiln.verify.suite;

import com.fasterxml.jackson.databind.JsonNode;

/** What is heard of a worker. */
sealed interface Event {
  /** It has loaded everything and takes orders. */
  record Ready() implements Event {}

  /**
   * A test begins.
   *
   * @param place its number in its unit, from 0
   */
  record Started(String id, int place) implements Event {}

  /** A test has ended. */
  record Ended(TestEnd test) implements Event {}

  /** A line of output. */
  record Wrote(String line) implements Event {}

  /**
   * An order has been obeyed.
   *
   * @param result what it returned
   * @param memory the size of the worker's WebAssembly memory in bytes
   */
  record Done(JsonNode result, long memory) implements Event {}

  /**
   * The worker has ended.
   *
   * @param how in words
   */
  record Gone(String how) implements Event {}
}
