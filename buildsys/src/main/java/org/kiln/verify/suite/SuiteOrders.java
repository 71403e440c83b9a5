package org.kiln.verify.suite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.kiln.recipe.Suite;

/**
 * The orders by which a suite is run.
 *
 * @param withSlow whether the tests that are slow are run too
 * @param skipped regular expressions of tests that are not run
 */
record SuiteOrders(Suite suite, boolean withSlow, List<String> skipped) {
  SuiteOrders {
    skipped = List.copyOf(skipped);
  }

  Duration timeout() {
    return suite.timeout();
  }

  /** Returns the order to list the units: objects with the members of {@link Unit}. */
  Order units() {
    ObjectNode arguments = EventReader.JSON.createObjectNode();
    suite.paths().forEach(arguments.putArray("paths")::add);
    return new Order(suite.runner().text(), "units", arguments);
  }

  /** Returns the order to run a unit, from the test with a number on. */
  Order run(Unit unit, int place) {
    ObjectNode arguments =
        EventReader.JSON.createObjectNode().put("unit", unit.name()).put("begin", place);
    skipped.forEach(arguments.putArray("skip")::add);
    suite.options(withSlow).forEach(arguments.putArray("options")::add);
    return new Order(suite.runner().text(), "run", arguments);
  }
}
