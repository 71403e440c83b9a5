package org.kiln.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kiln.io.AtomicFiles;
import org.kiln.recipe.Recipe;

/**
 * The committed file {@code recipes/<name>/build.lock.yaml}: one lock for each release and Python
 * series.
 *
 * <pre>
 * - version: "2.5.5"
 *   python: "3.13"
 *   requires:
 *     - "meson-python>=0.18.0"
 *   constraints: []
 *   wheels:
 *     - name: "meson"
 *       version: "1.9.0"
 *       file: "meson-1.9.0-py3-none-any.whl"
 *       sha256: "…"
 * </pre>
 *
 * @param recipe whose file it is
 */
public record BuildLockFile(Recipe recipe) {
  private static final String NAME = "build.lock.yaml";

  /** Returns where it is; it need not exist. */
  public Path path() {
    return recipe.directory().resolve(NAME);
  }

  /**
   * Returns the lock of a release for a Python series.
   *
   * @throws BuildException if the file is damaged
   */
  public Optional<BuildLock> find(String version, String series) {
    return locks().stream().filter(lock -> lock.isFor(version, series)).findFirst();
  }

  /**
   * Writes a lock into the file, in place of an older one for the same release and series. Locks of
   * releases that the recipe has no more go.
   */
  public void put(BuildLock lock) {
    List<BuildLock> all = new ArrayList<>(locks());
    all.removeIf(old -> old.isFor(lock.version(), lock.python()) || !hasRelease(old.version()));
    all.add(lock);
    all.sort(Comparator.comparing(BuildLock::python).thenComparing(BuildLock::version).reversed());
    AtomicFiles.write(path(), BuildLockText.of(recipe.name(), all));
  }

  private boolean hasRelease(String version) {
    return recipe.releases().stream().anyMatch(release -> release.version().equals(version));
  }

  private List<BuildLock> locks() {
    return new BuildLockReader(path()).read();
  }
}
