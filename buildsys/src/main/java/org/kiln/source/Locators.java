package org.kiln.source;

import java.util.List;
import org.kiln.io.Sha256;
import org.kiln.recipe.Source.Location;
import org.kiln.recipe.Source.Location.Debian;
import org.kiln.recipe.Source.Location.Pypi;
import org.kiln.recipe.Source.Location.Url;

/** Every kind of location. */
record Locators(Locator<Pypi> index, Locator<Debian> debian) implements Locator<Location> {

  @Override
  public List<Place> find(Location location, Sha256 sha256)
      throws FetchFailure, InterruptedException {
    if (location instanceof Pypi pypi) {
      return index.find(pypi, sha256);
    }
    if (location instanceof Debian source) {
      return debian.find(source, sha256);
    }
    return List.of(Place.parse(((Url) location).url()));
  }

  /** Names a location for people; without the credentials that a URL may have. */
  static String describe(Location location) {
    if (location instanceof Pypi pypi) {
      return "the Python package index, project " + pypi.project();
    }
    if (location instanceof Debian debian) {
      return "the Debian source package " + debian.sourcePackage();
    }
    return Place.shown(((Url) location).url());
  }
}
