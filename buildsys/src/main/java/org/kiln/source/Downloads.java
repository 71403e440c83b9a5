package org.kiln.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.kiln.container.ContainerRunner;
import org.kiln.io.AtomicFiles;
import org.kiln.io.Sha256;
import org.kiln.recipe.Source.Location;

/** Downloads files into the store, from the first place that has the right bytes. */
public final class Downloads {
  /** The largest source that a recipe here has takes 164 MB. */
  private static final long MOST_BYTES = 8L << 30;

  private final SourceStore store;
  private final Http http;
  private final Retries retries;
  private final long limit;
  private final Locator<Location> locator;
  private final Network network;

  Downloads(SourceStore store, Http http, Timing timing, Locator<Location> locator) {
    this(store, http, timing, MOST_BYTES, locator, Network.OPEN);
  }

  /**
   * Creates downloads.
   *
   * @param limit how many bytes a file may have
   */
  Downloads(
      SourceStore store,
      Http http,
      Timing timing,
      long limit,
      Locator<Location> locator,
      Network network) {
    this.network = network;
    this.limit = limit;
    this.store = store;
    this.http = http;
    this.retries = new Retries(timing);
    this.locator = locator;
  }

  /**
   * Creates downloads through the clients that the machine has configured.
   *
   * @param timing how long to wait for them
   * @param environment the process's: proxies, pip's variables, certificate bundles
   * @param containers run apt, and pip where the machine has none
   * @param image gives the toolchain image's reference; only asked when a container is needed
   */
  public static Downloads of(
      Timing timing,
      SourceStore store,
      Map<String, String> environment,
      ContainerRunner containers,
      Supplier<String> image) {
    Http http = new Http(environment, timing);
    var pip = new Pip(new HostPip(environment), new ContainerPip(environment, containers, image));
    var index = new PythonIndex(http, new Retries(timing), pip);
    var debian = new DebianSources(containers, image);
    return new Downloads(store, http, timing, new Locators(index, debian));
  }

  /** Creates downloads that only find what the store has. */
  public static Downloads offline(SourceStore store) {
    var http = new Http(Map.of(), Timing.DEFAULT);
    return new Downloads(
        store, http, Timing.DEFAULT, MOST_BYTES, (location, sha256) -> List.of(), Network.CUT);
  }

  /**
   * Returns the stored file with a digest, after downloading it if it is not there yet.
   *
   * @param locations where it may be, tried in this order
   * @param fileName its name for messages
   * @throws SourceException if no location has it; the message lists each with the reason
   */
  public Path fetch(
      List<Location> locations, Sha256 sha256, String fileName, FetchListener listener)
      throws InterruptedException {
    Optional<Path> there = store.find(sha256);
    if (there.isPresent()) {
      return there.get();
    }
    network.require(fileName + " (sha256 " + sha256 + ")");
    var wanted = new Wanted(fileName, sha256);
    return store.holding(sha256.hex(), () -> fetchAlone(wanted, locations, listener));
  }

  private Path fetchAlone(Wanted wanted, List<Location> locations, FetchListener listener)
      throws InterruptedException {
    Optional<Path> there = store.find(wanted.sha256());
    return there.isPresent() ? there.get() : fromAnywhere(wanted, locations, listener);
  }

  private Path fromAnywhere(Wanted wanted, List<Location> locations, FetchListener listener)
      throws InterruptedException {
    var attempts = new FetchAttempts(wanted, listener);
    for (Location location : locations) {
      try {
        for (Place place : locator.find(location, wanted.sha256())) {
          if (isFetched(wanted, place, attempts, listener)) {
            listener.finished(wanted.name());
            return store.keep(wanted.sha256());
          }
        }
      } catch (FetchFailure e) {
        attempts.failed(Locators.describe(location), e.why());
      }
    }
    throw attempts.failure();
  }

  private boolean isFetched(
      Wanted wanted, Place place, FetchAttempts attempts, FetchListener listener)
      throws InterruptedException {
    Path partial = store.partial(wanted.sha256());
    var transfer = new Transfer(http, retries, limit, wanted.name(), partial, listener);
    try {
      boolean continues = transfer.size() > 0;
      transfer.run(place);
      if (continues && !isRight(wanted, partial)) {
        // The beginning may be another place's wrong file.
        AtomicFiles.delete(partial);
        transfer.run(place);
      }
      return isRight(wanted, partial) || rejects(partial, place, attempts);
    } catch (FetchFailure e) {
      attempts.failed(place.toString(), e.why());
      return false;
    }
  }

  private static boolean isRight(Wanted wanted, Path file) {
    return Sha256.of(file).equals(wanted.sha256());
  }

  private static boolean rejects(Path file, Place place, FetchAttempts attempts) {
    attempts.wrong(place.toString(), Sha256.of(file));
    AtomicFiles.delete(file);
    return false;
  }
}
