package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.kiln.source.TreePath;
import org.kiln.source.UnsafeEntryException;

/**
 * The links that a build leaves. What is packed and moved then is this machine's, and a link that
 * was harmless in the container may lead to any of its files.
 */
record LeftLinks(PlannedPackage planned) {
  /**
   * Checks a directory that containers could write to.
   *
   * @throws BuildException if a link leads out of it
   */
  void check(Path directory) {
    try {
      TreePath.checkLinks(directory);
    } catch (UnsafeEntryException e) {
      throw new BuildException(
          planned.label() + ": " + e.getMessage(),
          "Let the build make it relative, to a file of its own directory, or remove it.",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
