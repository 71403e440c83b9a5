package org.kiln.artifact.audit;

import java.util.stream.Stream;

/** Looks for one kind of thing, or a few that belong together. */
@FunctionalInterface
interface Check {
  /** Returns what it finds, in the order of the files. */
  Stream<Finding> findings(AuditInput input);
}
