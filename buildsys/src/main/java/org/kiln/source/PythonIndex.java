package org.kiln.source;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiln.io.Sha256;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Source.Location.Pypi;

/** The Python package index that pip is configured for, through its simple API (PEP 503, 691). */
record PythonIndex(Http http, Retries retries, Pip pip) implements Locator<Pypi> {
  // Pages are held in memory; none is near to that.
  private static final int MOST_BYTES = 64 << 20;

  private static final Map<String, String> HEADERS =
      Map.of("Accept", "application/vnd.pypi.simple.v1+json, text/html;q=0.1");

  /**
   * A project's page.
   *
   * @param place where it is
   */
  record Page(Place place, List<IndexedFile> files) {}

  @Override
  public List<Place> find(Pypi location, Sha256 sha256) throws FetchFailure, InterruptedException {
    Page page = page(PackageName.parse(location.project()));
    for (IndexedFile file : page.files()) {
      if (file.sha256().equals(Optional.of(sha256))) {
        return List.of(page.place().follow(file.link()));
      }
    }
    throw FetchFailure.lasting(page.place() + " lists no file with sha256 " + sha256);
  }

  /** Returns what the index has of a project. */
  Page page(PackageName project) throws FetchFailure, InterruptedException {
    String index = pip.indexUrl().replaceFirst("/*$", "/");
    Place place = Place.parse(index + project.text() + "/");
    HttpResponse<String> answer = retries.run(() -> get(place), () -> 0, failure -> {});
    return new Page(place, SimplePage.files(answer.body(), isJson(answer)));
  }

  private HttpResponse<String> get(Place page) throws FetchFailure, InterruptedException {
    HttpResponse<String> answer =
        http.get(page, HEADERS, head -> new TextBody(MOST_BYTES), () -> 0);
    if (answer.statusCode() != 200) {
      FetchFailure failure = FetchFailure.ofStatus(answer.statusCode(), Optional.empty());
      throw failure.isWorthRetrying() ? failure : FetchFailure.lasting(page + ": " + failure.why());
    }
    return answer;
  }

  private static boolean isJson(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").contains("json");
  }
}
