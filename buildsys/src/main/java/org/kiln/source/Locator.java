package org.kiln.source;

import java.util.List;
import org.kiln.io.Sha256;
import org.kiln.recipe.Source.Location;

/**
 * Turns a recipe's locations into addresses.
 *
 * @param <L> the kind of location
 */
interface Locator<L extends Location> {
  /**
   * Returns the addresses at which a location offers the file with a digest, best first; at least
   * one.
   *
   * @throws FetchFailure if it offers none
   */
  List<Place> find(L location, Sha256 sha256) throws FetchFailure, InterruptedException;
}
