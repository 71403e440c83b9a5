package org.kiln.build;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Something in a cache that can go without anything else.
 *
 * @param kind what it is
 * @param files all of its files, or its directory
 * @param size of the files, in bytes
 * @param freed how much of that the disk gets back; nothing of a file that a repository links to
 * @param used when it was last used
 */
public record CacheItem(Kind kind, List<Path> files, long size, long freed, Instant used) {
  /**
   * Who was used last comes last; a result goes before the artifacts that it names, which are of no
   * use without it.
   */
  static final Comparator<CacheItem> BY_USE =
      Comparator.comparing(CacheItem::used).thenComparing(CacheItem::kind);

  /** Copies the list. */
  public CacheItem {
    files = List.copyOf(files);
  }

  /** What a cache has, and what one of it is called. */
  public enum Kind {
    /** What an action left, by name and digest. */
    RESULT("result"),
    /** What an audit found. */
    AUDIT("audit"),
    /** A file that an action left. */
    ARTIFACT("artifact"),
    /** A download. */
    SOURCE("source"),
    /** What a compiler made of one file. */
    COMPILE("compilation"),
    /** What a build printed. */
    LOG("log"),
    /** The tree of a build that failed, kept for people. */
    FAILED("failed build"),
    /** What a killed process left. */
    LEFTOVER("leftover");

    private final String noun;

    Kind(String noun) {
      this.noun = noun;
    }

    /** Returns what one is called. */
    public String noun() {
      return noun;
    }
  }
}
