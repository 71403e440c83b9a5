package org.kiln.build;

import java.nio.file.Path;
import java.util.List;
import org.kiln.recipe.Source.Location;
import org.kiln.source.Downloads;
import org.kiln.source.FetchListener;

/** Brings the wheels of build requirements into the store of sources. */
@FunctionalInterface
public interface WheelFetcher {
  /**
   * Returns the wheel's file.
   *
   * @throws org.kiln.source.SourceException if no place can deliver it
   */
  Path fetch(LockedWheel wheel, FetchListener listener) throws InterruptedException;

  /** Fetches from the Python package index that the host's clients are configured for. */
  static WheelFetcher of(Downloads downloads) {
    return (wheel, listener) ->
        downloads.fetch(
            List.of(new Location.Pypi(wheel.name())), wheel.sha256(), wheel.file(), listener);
  }
}
