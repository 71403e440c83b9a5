package org.kiln.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.kiln.artifact.audit.AuditReport;
import org.kiln.artifact.audit.Finding;
import org.kiln.build.ActionResult;
import org.kiln.build.BuildFailure;
import org.kiln.build.BuildLog;
import org.kiln.build.BuildResult;
import org.kiln.build.PlannedPackage;
import org.kiln.recipe.PackageName;
import org.kiln.source.FetchListener;

/** Writes what happens in a build. */
record BuildEvents(EventWriter events) implements BuildLog {
  @Override
  public void started(List<PlannedPackage> order) {
    ObjectNode event = events.of("build_started");
    order.forEach(planned -> event.withArray("packages").add(planned.name().text()));
    events.write(event);
  }

  @Override
  public void preparingToolchain() {
    events.write(events.of("preparing_toolchain"));
  }

  @Override
  public void note(PackageName name, String message) {
    events.write(events.of("note", name).put("message", message));
  }

  @Override
  public void packageStarted(PlannedPackage planned) {
    events.write(
        events.of("package_started", planned.name()).put("version", planned.release().version()));
  }

  @Override
  public FetchListener downloads(PackageName name) {
    return new FetchListener() {
      @Override
      public void started(String file, String from, long totalBytes) {
        events.write(events.of("fetch_started", name).put("file", file).put("size", totalBytes));
      }

      @Override
      public void failed(String file, String from, String why) {
        events.write(
            events.of("fetch_failed", name).put("file", file).put("from", from).put("why", why));
      }

      @Override
      public void finished(String file) {
        events.write(events.of("fetch_finished", name).put("file", file));
      }
    };
  }

  @Override
  public void phaseStarted(PackageName name, String phase) {
    events.write(events.of("phase_started", name).put("phase", phase));
  }

  @Override
  public void packageBuilt(PlannedPackage planned, ActionResult result) {
    events.write(withArtifacts(events.of("package_built", planned.name()), result));
  }

  @Override
  public void packageCached(PlannedPackage planned, ActionResult result) {
    events.write(withArtifacts(events.of("package_cached", planned.name()), result));
  }

  @Override
  public void packageLeftOut(PlannedPackage planned, String why) {
    events.write(events.of("package_left_out", planned.name()).put("why", why));
  }

  @Override
  public void packageFailed(PlannedPackage planned, BuildFailure failure) {
    ObjectNode event = events.of("package_failed", planned.name());
    event.put("phase", failure.phase()).put("what", failure.what());
    failure.exitStatus().ifPresent(status -> event.put("exit_status", status));
    failure.log().ifPresent(log -> event.put("log", log.toString()));
    failure.diagnosis().firstError().ifPresent(error -> event.put("line", error.marked()));
    failure.diagnosis().advice().ifPresent(advice -> event.put("advice", advice.name()));
    events.write(event);
  }

  @Override
  public void packageCancelled(PlannedPackage planned, PackageName because) {
    events.write(events.of("package_cancelled", planned.name()).put("because", because.text()));
  }

  @Override
  public void packageAudited(PlannedPackage planned, AuditReport report, boolean isNew) {
    ObjectNode event = events.of("package_audited", planned.name());
    var findings = event.putArray("findings");
    for (Finding finding : report.findings()) {
      ObjectNode node = findings.addObject().put("lint", finding.lint().text());
      node.put("severity", finding.lint().severity().text());
      node.put("file", finding.file()).put("what", finding.what());
      finding.subjects().forEach(node.putArray("subjects")::add);
    }
    events.write(event);
  }

  @Override
  public void verificationStarted(List<PlannedPackage> packages, String conditions) {
    ObjectNode event = events.of("verification_started").put("conditions", conditions);
    packages.forEach(planned -> event.withArray("packages").add(planned.name().text()));
    events.write(event);
  }

  @Override
  public void verificationPhaseStarted(PackageName name, String phase) {
    events.write(events.of("verification_phase_started", name).put("phase", phase));
  }

  @Override
  public void packageReproduced(PlannedPackage planned, boolean isNew) {
    events.write(events.of("package_reproduced", planned.name()).put("new", isNew));
  }

  @Override
  public void packageNotReproduced(PlannedPackage planned, BuildFailure failure) {
    ObjectNode event = events.of("package_not_reproduced", planned.name());
    event.put("phase", failure.phase()).put("what", failure.what());
    var differences = event.putArray("differences");
    failure.lastLines().forEach(differences::add);
    events.write(event);
  }

  @Override
  public void finished(BuildResult result) {
    events.write(events.of("build_finished").put("success", result.isSuccess()));
  }

  private static ObjectNode withArtifacts(ObjectNode event, ActionResult result) {
    event.put("seconds", result.seconds());
    var artifacts = event.putArray("artifacts");
    result
        .artifacts()
        .forEach(
            artifact ->
                artifacts
                    .addObject()
                    .put("name", artifact.name())
                    .put("sha256", artifact.sha256().hex())
                    .put("size", artifact.size()));
    return event;
  }
}
