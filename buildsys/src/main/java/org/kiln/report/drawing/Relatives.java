package org.kiln.report.drawing;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kiln.graph.DependencyGraph;
import org.kiln.recipe.PackageName;

/** Whose story a box or a line belongs to, so that pointing at a package can show only that. */
record Relatives(DependencyGraph<PackageName> needs) {
  /** Returns the classes of a package's box: one for each that it needs or that needs it. */
  String of(PackageName name) {
    var all = new TreeSet<>(needs.allDependencies(List.of(name)));
    all.addAll(needs.allDependents(List.of(name)));
    all.add(name);
    return classes(all);
  }

  /**
   * Returns the classes of a line: one for each package that is beyond one of its ends, or is one.
   */
  String of(PackageName needed, PackageName by) {
    var all = new TreeSet<>(needs.allDependencies(List.of(needed)));
    all.addAll(needs.allDependents(List.of(by)));
    all.addAll(List.of(needed, by));
    return classes(all);
  }

  private static String classes(SortedSet<PackageName> names) {
    return names.stream()
        .map(name -> "of-" + SvgText.word(name.text()))
        .collect(Collectors.joining(" "));
  }
}
