package org.kiln.python;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What conditions of requirements ask of a place where Python runs (PEP 508, "Environment
 * markers").
 *
 * @param variables by name
 */
public record TargetEnvironment(Map<String, String> variables) {
  private static final Map<String, String> WEBASSEMBLY =
      Map.of(
          "os_name", "posix",
          "sys_platform", "emscripten",
          "platform_system", "Emscripten",
          "platform_machine", "wasm32",
          "platform_python_implementation", "CPython",
          "implementation_name", "cpython",
          "platform_release", "",
          "platform_version", "",
          "extra", "");

  /** Copies the map. */
  public TargetEnvironment {
    variables = Map.copyOf(variables);
  }

  /**
   * Returns what a CPython in a browser says of itself.
   *
   * @param python its version, for example {@code 3.13.5}
   */
  public static TargetEnvironment webAssembly(String python) {
    var variables = new TreeMap<>(WEBASSEMBLY);
    variables.put("python_version", python.replaceFirst("^(\\d+\\.\\d+).*", "$1"));
    variables.put("python_full_version", python);
    variables.put("implementation_version", python);
    return new TargetEnvironment(variables);
  }

  Optional<String> find(String variable) {
    return Optional.ofNullable(variables.get(variable));
  }
}
