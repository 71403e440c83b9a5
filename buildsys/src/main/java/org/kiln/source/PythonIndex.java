package org.kiln.source;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.kiln.io.Sha256;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Source.Location.Pypi;

/** The Python package index that pip is configured for, through its simple API (PEP 503, 691). */
record PythonIndex(Http http, Retries retries, Pip pip) implements Locator<Pypi> {
  private static final Map<String, String> HEADERS =
      Map.of("Accept", "application/vnd.pypi.simple.v1+json, text/html;q=0.1");

  @Override
  public List<Place> find(Pypi location, Sha256 sha256) throws FetchFailure, InterruptedException {
    String index = pip.indexUrl().replaceFirst("/*$", "/");
    Place page = Place.parse(index + PackageName.parse(location.project()).text() + "/");
    HttpResponse<String> answer = retries.run(() -> get(page), () -> 0, failure -> {});
    String link =
        SimplePage.link(answer.body(), isJson(answer), sha256)
            .orElseThrow(() -> FetchFailure.lasting(page + " lists no file with sha256 " + sha256));
    return List.of(page.follow(link));
  }

  private HttpResponse<String> get(Place page) throws FetchFailure, InterruptedException {
    HttpResponse<String> answer =
        http.get(page, HEADERS, head -> BodySubscribers.ofString(StandardCharsets.UTF_8), () -> 0);
    if (answer.statusCode() != 200) {
      FetchFailure failure = FetchFailure.ofStatus(answer.statusCode(), java.util.Optional.empty());
      throw failure.isWorthRetrying() ? failure : FetchFailure.lasting(page + ": " + failure.why());
    }
    return answer;
  }

  private static boolean isJson(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").contains("json");
  }
}
