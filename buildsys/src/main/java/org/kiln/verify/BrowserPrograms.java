package org.kiln.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where Chromium and its driver lie.
 *
 * @param browser for example {@code /usr/bin/chromium}
 * @param driver for example {@code /usr/bin/chromedriver}; of the same version as the browser
 */
public record BrowserPrograms(Path browser, Path driver) {
  /**
   * Finds the programs: {@code KILN_CHROMIUM} and {@code KILN_CHROMEDRIVER} of the environment,
   * else on its {@code PATH}.
   *
   * @throws VerifyException when one is missing
   */
  public static BrowserPrograms find(Map<String, String> environment) {
    return new BrowserPrograms(
        find(environment, "KILN_CHROMIUM", "chromium", "chromium-browser", "google-chrome"),
        find(environment, "KILN_CHROMEDRIVER", "chromedriver"));
  }

  private static Path find(Map<String, String> environment, String variable, String... names) {
    return Optional.ofNullable(environment.get(variable))
        .map(Path::of)
        .or(() -> onPath(environment.getOrDefault("PATH", ""), List.of(names)))
        .filter(Files::isExecutable)
        .orElseThrow(
            () ->
                new VerifyException(
                    "cannot find %s, neither in %s nor on PATH"
                        .formatted(String.join(" or ", names), variable),
                    "Install it (apt-get install chromium chromium-driver), or name it in "
                        + variable
                        + ".",
                    null));
  }

  private static Optional<Path> onPath(String path, List<String> names) {
    List<String> directories = List.of(path.split(":"));
    return names.stream()
        .flatMap(name -> directories.stream().map(directory -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
