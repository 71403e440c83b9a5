package org.kiln.build;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kiln.artifact.ReproducibleArchive;
import org.kiln.recipe.Build;
import org.kiln.toolchain.CrossEnvironment;
import org.kiln.toolchain.Line;

/**
 * The environment variables of builds, under the names that the community's recipes use.
 *
 * @param environment what the toolchain says
 */
record Variables(CrossEnvironment environment) {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\((\\w+)\\)");

  /** Returns the Python series that is built for. */
  Line line() {
    return environment.line();
  }

  /** Returns the variables of phases that run with the build machine's compilers. */
  SortedMap<String, String> nativeBuild(PlannedPackage planned) {
    var variables = new TreeMap<>(environment.nativeVariables());
    variables.putAll(common(planned));
    variables.putAll(python(planned));
    return variables;
  }

  /** Returns the variables of phases that compile for the line's platform. */
  SortedMap<String, String> crossBuild(PlannedPackage planned) {
    var variables = new TreeMap<>(environment.crossVariables());
    variables.putAll(common(planned));
    variables.putAll(python(planned));
    // A build that calls the build machine's gcc by its path needs its linker as well, not ours.
    variables.put("COMPILER_PATH", "/usr/bin");
    Build build = planned.release().build();
    variables.put("KILN_CFLAGS", expanded(build.cflags(), variables));
    variables.put("KILN_CXXFLAGS", expanded(build.cxxflags(), variables));
    variables.put("KILN_LDFLAGS", expanded(build.ldflags(), variables));
    variables.put("KILN_EXPORTS", String.join(",", build.exports()));
    variables.put("KILN_CALLS", Layout.WORK + "/calls.jsonl");
    return variables;
  }

  private static SortedMap<String, String> common(PlannedPackage planned) {
    var variables = new TreeMap<String, String>();
    variables.put("LANG", "C.UTF-8");
    variables.put("TZ", "UTC");
    variables.put("SOURCE_DATE_EPOCH", String.valueOf(ReproducibleArchive.TIME));
    variables.put("PYTHONHASHSEED", "0");
    variables.put("HOME", Layout.HOME);
    variables.put("TMPDIR", Layout.TEMPORARY);
    variables.put("PKGDIR", Layout.RECIPE);
    variables.put("PKG_NAME", planned.name().text());
    variables.put("PKG_VERSION", planned.release().version());
    variables.put("PKG_BUILD_DIR", Layout.SOURCE);
    variables.put("DISTDIR", Layout.OUT);
    return variables;
  }

  /** What knows no Python has the same key, and so the same result, in all lines. */
  private SortedMap<String, String> python(PlannedPackage planned) {
    return planned.isForPython() ? environment.pythonVariables() : new TreeMap<>();
  }

  static String expanded(String flags, SortedMap<String, String> variables) {
    return REFERENCE
        .matcher(flags)
        .replaceAll(r -> Matcher.quoteReplacement(valueOf(r.group(1), flags, variables)));
  }

  private static String valueOf(String name, String flags, SortedMap<String, String> variables) {
    String value = variables.get(name);
    if (value == null) {
      throw new BuildException(
          "unknown variable $(" + name + ") in the flags: " + flags,
          "variables that there are: " + String.join(", ", variables.keySet()),
          null);
    }
    return value;
  }
}
