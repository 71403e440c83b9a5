package org.kiln.recipe;

import java.util.List;
import java.util.stream.Stream;

/** What is asked of the audit section. */
final class AuditRules {
  static final List<Rule> ALL = List.of(Rule.of(AuditRules::somethingIsAudited, Section.BUILD));

  private AuditRules() {}

  private static void somethingIsAudited(Draft draft, Values release, Problems problems) {
    BuildType type = release.get(Keys.TYPE);
    if (type != BuildType.STATIC_LIBRARY && type != BuildType.RUNTIME) {
      return;
    }
    Stream.of(Keys.SIZE, Keys.WAIVE)
        .filter(release::has)
        .forEach(
            key ->
                problems.add(
                    release.position(key),
                    key.fullName() + " is given for a " + type.text() + ", which is not audited",
                    "no such key"));
  }
}
