package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.CacheDirectory;
import org.kiln.io.Sha256;
import org.kiln.recipe.Source.Location.Pypi;

/** Downloads from the package index that this machine's pip is configured for. */
final class PythonIndexIT {
  private static final Pypi PROJECT = new Pypi("six");

  /** That of six-1.17.0.tar.gz. */
  private static final Sha256 DIGEST =
      Sha256.parse("ff70335d468e7eb6ec65b95b99d3a2836546063f63acc5171de367e834932a81");

  @TempDir private Path directory;
  private final Http http = new Http(System.getenv(), Timing.DEFAULT);
  private final PythonIndex index =
      new PythonIndex(
          http,
          new Retries(Timing.DEFAULT),
          new Pip(new HostPip(System.getenv()), Optional::empty));

  @BeforeEach
  void skipWithoutIndex() throws InterruptedException {
    try {
      index.find(PROJECT, DIGEST);
    } catch (FetchFailure e) {
      abort("no package index is reachable: " + e.why());
    }
  }

  @Test
  void fetchWhenProjectIsOnTheIndexStoresItsArchive() throws Exception {
    var store = new SourceStore(new CacheDirectory(directory));
    var locators = new Locators(index, (source, sha256) -> List.of());
    var downloads = new Downloads(store, http, Timing.DEFAULT, locators);
    Path archive = downloads.fetch(List.of(PROJECT), DIGEST, "six", FetchListener.NONE);
    Path tree = directory.resolve("tree");
    new Unpacker().unpack(archive, "six", Optional.empty(), tree);
    assertThat(tree.resolve("six.py")).content().contains("__version__ = \"1.17.0\"");
  }
}
