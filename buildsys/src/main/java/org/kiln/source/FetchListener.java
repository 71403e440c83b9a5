package org.kiln.source;

/** Hears of downloads; called from several threads at once. */
public interface FetchListener {
  /** A listener that does nothing. */
  FetchListener NONE = new FetchListener() {};

  /**
   * A download began or was resumed.
   *
   * @param name the file's name
   * @param from where from, for people
   * @param totalBytes the size in bytes, -1 where it is unknown
   */
  default void started(String name, String from, long totalBytes) {}

  /** More of a file is there: {@code bytes} so far. */
  default void progressed(String name, long bytes) {}

  /** A place could not deliver the file; another is tried, or the same again. */
  default void failed(String name, String from, String why) {}

  /** A file is in the store. */
  default void finished(String name) {}
}
