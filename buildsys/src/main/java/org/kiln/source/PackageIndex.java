package org.kiln.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kiln.container.ContainerRunner;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Source.Location.Pypi;

/**
 * The Python package index that the machine's pip is configured for: what it has, and its files.
 */
public final class PackageIndex {
  private static final String NOT_FOUND = HttpStatus.describe(404);

  private final PythonIndex index;
  private final Downloads downloads;

  private PackageIndex(PythonIndex index, Downloads downloads) {
    this.index = index;
    this.downloads = downloads;
  }

  /**
   * Opens the index.
   *
   * @param timing how long to wait for it
   * @param store where downloads go
   * @param environment the process's: proxies, pip's variables, certificate bundles
   * @param containers run pip where the machine has none
   * @param image gives the toolchain image's reference; only asked when a container is needed
   */
  public static PackageIndex of(
      Timing timing,
      SourceStore store,
      Map<String, String> environment,
      ContainerRunner containers,
      Supplier<String> image) {
    Http http = new Http(environment, timing);
    var pip = new Pip(new HostPip(environment), new ContainerPip(environment, containers, image));
    var index = new PythonIndex(http, new Retries(timing), pip);
    var locators = new Locators(index, new DebianSources(containers, image));
    return new PackageIndex(index, new Downloads(store, http, timing, locators));
  }

  /**
   * Returns the index's address, without the credentials that it may have.
   *
   * @throws SourceException if no pip tells it
   */
  public String address() throws InterruptedException {
    try {
      return Place.shown(index.pip().indexUrl());
    } catch (FetchFailure e) {
      throw new SourceException(
          "there is no package index: " + e.why(),
          "Install pip (apt-get install python3-pip), or start a container engine.",
          e);
    }
  }

  /**
   * Returns the files of a project, in the index's order.
   *
   * @throws SourceException if there is no such project, or no index answers
   */
  public List<IndexedFile> files(PackageName project) throws InterruptedException {
    try {
      return index.page(project).files();
    } catch (FetchFailure e) {
      throw new SourceException(
          "can't find " + project + " on the Python package index: " + e.why(),
          e.why().endsWith(NOT_FOUND)
              ? "Check how the name is spelled, and what `python3 -m pip config list` says."
              : "Check the network, the proxy settings (http_proxy, https_proxy, no_proxy), and what"
                  + " `python3 -m pip config list` says.",
          e);
    }
  }

  /**
   * Returns a file of a project, after downloading it if it is not in the store yet.
   *
   * @throws SourceException if it can't be had, or the index does not tell its digest
   */
  public Path fetch(PackageName project, IndexedFile file, FetchListener listener)
      throws InterruptedException {
    var sha256 =
        file.sha256()
            .orElseThrow(
                () ->
                    new SourceException(
                        "the Python package index tells no SHA-256 of " + file.name(),
                        "Let pip use an index that does, as PEP 503 asks.",
                        null));
    return downloads.fetch(List.of(new Pypi(project.text())), sha256, file.name(), listener);
  }
}
