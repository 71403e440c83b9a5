package org.kiln.build;

import java.util.List;
import org.kiln.build.diagnosis.Providers;

/**
 * Looks for what a build misses in the results that a cache has.
 *
 * @param builder the package that misses it; it has not what it misses
 * @param prefix what the build has
 */
record CachedProviders(CacheOffers offers, String builder, List<Artifact> prefix)
    implements Providers {
  @Override
  public List<Provider> of(Kind kind, String name) {
    return offers.packages().stream()
        .filter(offer -> !offer.name().equals(builder))
        .filter(offer -> offer.has(kind, name))
        .map(offer -> new Provider(offer.name(), offer.isIn(prefix)))
        .toList();
  }
}
