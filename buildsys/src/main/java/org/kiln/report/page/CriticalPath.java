package org.kiln.report.page;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what the end of a run waited for: the last that ended, what this waited for, and so on. */
final class CriticalPath {
  private final Map<String, PackageRun> worked;

  private CriticalPath(Map<String, PackageRun> worked) {
    this.worked = worked;
  }

  /** Returns the names of the packages on the path, the first to be built first. */
  static List<String> of(Collection<PackageRun> packages) {
    return new CriticalPath(
            packages.stream()
                .filter(one -> one.span().isPresent())
                .collect(Collectors.toMap(PackageRun::name, Function.identity())))
        .path();
  }

  private List<String> path() {
    Deque<String> path = new ArrayDeque<>();
    Optional<PackageRun> next = last(worked.keySet());
    while (next.isPresent()) {
      path.addFirst(next.get().name());
      next = last(next.get().needs());
    }
    return List.copyOf(path);
  }

  private Optional<PackageRun> last(Collection<String> names) {
    return names.stream()
        .flatMap(name -> Optional.ofNullable(worked.get(name)).stream())
        .max(
            Comparator.comparingDouble((PackageRun one) -> one.span().orElseThrow().end())
                .thenComparing(PackageRun::name));
  }
}
