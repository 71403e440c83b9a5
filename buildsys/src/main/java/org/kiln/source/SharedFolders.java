package org.kiln.source;

import java.nio.file.Path;
import java.util.Map;

/** Opens folders that machines share. */
public final class SharedFolders {
  private SharedFolders() {}

  /**
   * Opens a folder; nothing is asked of it yet.
   *
   * @param place an http or https URL, or the path of a directory
   * @param environment the process's: proxies and certificate bundles
   * @throws SourceException if it is neither
   */
  public static SharedFolder open(String place, Map<String, String> environment) {
    return place.contains("://")
        ? HttpFolder.of(place, new Http(environment, HttpFolder.TIMING))
        : new DirectoryFolder(Path.of(place).toAbsolutePath());
  }
}
