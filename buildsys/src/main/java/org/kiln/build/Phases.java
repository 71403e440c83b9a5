package org.kiln.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.kiln.recipe.Build;

/** Makes the phases of a package's build. */
final class Phases {
  private final PlannedPackage planned;
  private final Variables variables;

  Phases(PlannedPackage planned, Variables variables) {
    this.planned = planned;
    this.variables = variables;
  }

  /** Returns what runs up to the wheel, or to the files in {@code /kiln/out}. */
  List<Phase> compiling() {
    Build build = planned.release().build();
    var phases = new ArrayList<Phase>();
    switch (planned.type()) {
      case PACKAGE -> {
        phase("script", build.script(), variables.nativeBuild(planned)).ifPresent(phases::add);
        phase("cross-script", build.crossScript(), cross()).ifPresent(phases::add);
        phases.add(wheel());
      }
      default -> phase("script", build.script(), cross()).ifPresent(phases::add);
    }
    return phases;
  }

  /** Returns what runs in the unpacked wheel. */
  List<Phase> finishing() {
    return planned.release().build().post().stream()
        .map(script -> new Phase("post", script, Layout.WHEEL, cross()))
        .toList();
  }

  private SortedMap<String, String> cross() {
    return variables.crossBuild(planned);
  }

  private Phase wheel() {
    var script = new StringBuilder();
    script.append("kiln-build-venv %s %s%n".formatted(Layout.VENV, Layout.WHEELHOUSE));
    script.append("kiln-build-wheel %s %s %s".formatted(Layout.VENV, Layout.SOURCE, Layout.DIST));
    for (String flag : planned.release().build().backendFlags()) {
      script.append(" --config-setting ").append(quoted(flag));
    }
    return new Phase("wheel", script.append('\n').toString(), Layout.SOURCE, cross());
  }

  private Optional<Phase> phase(
      String name, Optional<String> script, SortedMap<String, String> environment) {
    return script.map(text -> new Phase(name, checks() + text, Layout.SOURCE, environment));
  }

  /** The recipe's programs must be there before the build relies on them. */
  private String checks() {
    var checks = new StringBuilder();
    for (String program : planned.release().requirements().executable()) {
      String name = quoted(program);
      checks.append(
          "command -v %s >/dev/null || { echo \"the toolchain image has no program \"%s >&2; exit 127; }%n"
              .formatted(name, name));
    }
    return checks.toString();
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
