package org.kiln.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kiln.io.Sha256;

/** A project's page of the simple API: in JSON (PEP 691), or in HTML (PEP 503) on old indexes. */
final class SimplePage {
  private static final JsonMapper JSON = new JsonMapper();

  private SimplePage() {}

  /** Returns the link to the file with a digest, absolute or relative to the page. */
  static Optional<String> link(String page, boolean isJson, Sha256 sha256) throws FetchFailure {
    return isJson ? linkInJson(page, sha256) : linkInHtml(page, sha256);
  }

  private static Optional<String> linkInJson(String page, Sha256 sha256) throws FetchFailure {
    try {
      for (JsonNode file : JSON.readTree(page).path("files")) {
        if (sha256.hex().equals(file.path("hashes").path("sha256").asText())) {
          return Optional.of(file.path("url").asText());
        }
      }
      return Optional.empty();
    } catch (JsonProcessingException e) {
      throw FetchFailure.lasting("the index answers with broken JSON: " + e.getOriginalMessage());
    }
  }

  private static Optional<String> linkInHtml(String page, Sha256 sha256) {
    Matcher link =
        Pattern.compile("href=[\"']([^\"'#]+)#sha256=" + sha256.hex() + "[\"']").matcher(page);
    return link.find() ? Optional.of(link.group(1).replace("&amp;", "&")) : Optional.empty();
  }
}
