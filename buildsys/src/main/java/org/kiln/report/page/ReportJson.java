package org.kiln.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes reports as JSON; {@code docs/build-report.md} describes it. */
final class ReportJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReportJson() {}

  static ObjectNode of(RunReport report) {
    ObjectNode json = JSON.createObjectNode();
    json.put("line", report.line());
    json.put("began", report.began().truncatedTo(ChronoUnit.SECONDS).toString());
    json.put("seconds", report.seconds());
    json.put("success", report.isSuccess());
    texts(json.putArray("critical_path"), report.criticalPath());
    texts(json.putArray("reproduced"), report.reproduced());
    ArrayNode packages = json.putArray("packages");
    report.packages().forEach(one -> packages.add(of(one)));
    return json;
  }

  /** Leaves out what takes reading artifacts. */
  static ObjectNode brief(RunReport report) {
    ObjectNode json = of(report);
    for (JsonNode one : json.withArray("packages")) {
      ((ObjectNode) one).remove("contents");
    }
    return json;
  }

  private static ObjectNode of(PackageRun run) {
    ObjectNode json = JSON.createObjectNode();
    json.put("name", run.name()).put("version", run.version()).put("type", run.type());
    json.put("outcome", run.outcome());
    run.span().ifPresent(s -> json.put("begin", s.begin()).put("seconds", s.seconds()));
    spans(json.putArray("phases"), run.phases());
    texts(json.putArray("needs"), run.needs());
    run.why().ifPresent(why -> json.put("why", why));
    texts(json.putArray("log"), run.log());
    run.logFile().map(Path::toString).ifPresent(file -> json.put("log_file", file));
    contents(json.putArray("contents"), run.contents());
    return json;
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static void spans(ArrayNode array, List<Span> spans) {
    for (Span span : spans) {
      ObjectNode json = array.addObject().put("name", span.name());
      json.put("begin", span.begin()).put("seconds", span.seconds());
    }
  }

  private static void contents(ArrayNode array, List<ContentSize> contents) {
    for (ContentSize part : contents) {
      array
          .addObject()
          .put("name", part.name())
          .put("kind", part.kind())
          .put("bytes", part.bytes());
    }
  }
}
