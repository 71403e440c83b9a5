package org.kiln.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kiln.io.Sha256;

/** A project's page of the simple API: in JSON (PEP 691), or in HTML (PEP 503) on old indexes. */
final class SimplePage {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern ANCHOR = Pattern.compile("(?is)<a\\s([^>]*)>(.*?)</a>");
  private static final Pattern DIGEST = Pattern.compile("#sha256=([0-9a-f]{64})$");

  private SimplePage() {}

  /** Returns the files of the page, in its order. */
  static List<IndexedFile> files(String page, boolean isJson) throws FetchFailure {
    return isJson ? filesInJson(page) : filesInHtml(page);
  }

  private static List<IndexedFile> filesInJson(String page) throws FetchFailure {
    try {
      List<IndexedFile> files = new ArrayList<>();
      JSON.readTree(page).path("files").forEach(file -> files.add(file(file)));
      return files;
    } catch (JsonProcessingException e) {
      throw FetchFailure.lasting("the index answers with broken JSON: " + e.getOriginalMessage());
    }
  }

  private static IndexedFile file(JsonNode file) {
    JsonNode yanked = file.path("yanked");
    return new IndexedFile(
        text(file.path("filename")),
        text(file.path("url")),
        digest(text(file.path("hashes").path("sha256"))),
        text(file.path("requires-python")),
        yanked.isTextual() || yanked.asBoolean());
  }

  private static String text(JsonNode node) {
    return node.isTextual() ? node.asText() : "";
  }

  private static Optional<Sha256> digest(String text) {
    return Optional.of(text).filter(Sha256::isValid).map(Sha256::parse);
  }

  private static List<IndexedFile> filesInHtml(String page) {
    return ANCHOR.matcher(page).results().map(SimplePage::file).toList();
  }

  private static IndexedFile file(MatchResult anchor) {
    String href = attribute(anchor.group(1), "href").orElse("");
    Matcher digest = DIGEST.matcher(href);
    return new IndexedFile(
        anchor.group(2).strip(),
        href.replaceFirst("#.*", ""),
        digest.find() ? digest(digest.group(1)) : Optional.empty(),
        attribute(anchor.group(1), "data-requires-python").orElse(""),
        anchor.group(1).contains("data-yanked"));
  }

  private static Optional<String> attribute(String attributes, String name) {
    return Pattern.compile("(?<![\\w-])" + name + "=([\"'])(.*?)\\1")
        .matcher(attributes)
        .results()
        .map(m -> m.group(2))
        .map(v -> v.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
        .findFirst();
  }
}
