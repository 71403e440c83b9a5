package org.kiln.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.kiln.verify.Outcome;
import org.kiln.verify.SuiteResult;
import org.kiln.verify.TestListener;

/** Writes how tests went. */
record TestEvents(EventWriter events) implements TestListener {
  @Override
  public void suiteFinished(SuiteResult suite) {
    ObjectNode event = events.of("suite_finished", suite.name()).put("guest", suite.guest());
    event.put("passed", suite.count(Outcome.PASSED)).put("failed", suite.count(Outcome.FAILED));
    event.put("skipped", suite.count(Outcome.SKIPPED));
    event.put("seconds", suite.duration().toMillis() / 1000.0);
    suite
        .failures()
        .forEach(
            test ->
                event
                    .withArray("failures")
                    .addObject()
                    .put("test", test.name())
                    .put("message", test.message()));
    events.write(event);
  }
}
