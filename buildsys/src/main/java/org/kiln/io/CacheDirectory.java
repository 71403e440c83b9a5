package org.kiln.io;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The layout of Kiln's cache directory. All of it may be deleted at any time at the price of work.
 *
 * @param root absolute path
 */
public record CacheDirectory(Path root) {

  /** Checks that the path is absolute. */
  public CacheDirectory {
    if (!root.isAbsolute()) {
      throw new IllegalArgumentException("expected an absolute path, got: " + root);
    }
  }

  /**
   * Returns the directory that an environment names: {@code KILN_CACHE}, else {@code kiln} below
   * {@code XDG_CACHE_HOME}, else below {@code ~/.cache}.
   */
  public static CacheDirectory of(Map<String, String> environment) {
    return new CacheDirectory(
        Optional.ofNullable(environment.get("KILN_CACHE"))
            .map(Path::of)
            .orElseGet(() -> userCache(environment).resolve("kiln"))
            .toAbsolutePath());
  }

  private static Path userCache(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home", "."), ".cache"));
  }

  /** Returns where downloaded sources lie, by SHA-256. */
  public Path sources() {
    return root.resolve("sources");
  }

  /** Returns where the artifacts of actions lie, by SHA-256. */
  public Path artifacts() {
    return root.resolve("artifacts");
  }

  /** Returns where the results of actions lie, by key. */
  public Path actions() {
    return root.resolve("actions");
  }

  /** Returns where what audits found lies, by the digest of all that it depends on. */
  public Path audits() {
    return root.resolve("audits");
  }

  /** Returns where what compilers made lies. */
  public Path compiles() {
    return root.resolve("compiles");
  }

  /** Returns where processes that share this cache keep out of each other's way. */
  public Path locks() {
    return root.resolve("locks");
  }

  /** Returns where the logs of builds lie. */
  public Path logs() {
    return root.resolve("logs");
  }

  /** Returns where the durations of tests lie, which only decide on their order. */
  public Path durations() {
    return root.resolve("durations");
  }

  /** Returns where builds that run now have their directories. */
  public Path work() {
    return root.resolve("work");
  }

  /** Returns where the trees of builds that failed are kept for people. */
  public Path failed() {
    return root.resolve("failed");
  }

  /** Returns where an engine that Kiln started keeps its log and pid. */
  public Path engine() {
    return root.resolve("engine");
  }
}
