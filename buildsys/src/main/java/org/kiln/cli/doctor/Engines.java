package org.kiln.cli.doctor;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.kiln.verify.BrowserPrograms;
import org.kiln.verify.VerifyException;

/**
 * The JavaScript engines that packages are tested in.
 *
 * @param environment the process's
 */
public record Engines(Map<String, String> environment) {
  private static final int OLDEST_NODE = 20;
  private static final String NODE_REMEDY =
      "Install Node.js %d or newer (apt-get install nodejs), or let KILN_NODE name it."
          .formatted(OLDEST_NODE);
  private static final String CHROMIUM_REMEDY =
      "Install both from one place (apt-get install chromium chromium-driver).";

  /** Copies the map. */
  public Engines {
    environment = Map.copyOf(environment);
  }

  /** Examines Node.js. */
  public Finding node() throws InterruptedException {
    String command = environment.getOrDefault("KILN_NODE", "node");
    Optional<String> version = new Program(command).version();
    if (version.isEmpty()) {
      return Finding.lacks("Node.js", command + " does not run", NODE_REMEDY);
    }
    return Program.major(version.get()).orElse(0) < OLDEST_NODE
        ? Finding.look("Node.js", version.get() + " is old", NODE_REMEDY)
        : Finding.ok("Node.js", version.get());
  }

  /** Examines Chromium and its driver, which must be of one version. */
  public Finding chromium() throws InterruptedException {
    try {
      BrowserPrograms programs = BrowserPrograms.find(environment);
      return chromium(version(programs.browser()), version(programs.driver()));
    } catch (VerifyException e) {
      return Finding.lacks("Chromium", e.getMessage(), e.remedy().orElse(CHROMIUM_REMEDY));
    }
  }

  private static Finding chromium(String browser, String driver) {
    if (browser.isEmpty() || driver.isEmpty()) {
      String silent = browser.isEmpty() ? "the browser" : "its driver";
      return Finding.lacks("Chromium", silent + " does not run", CHROMIUM_REMEDY);
    }
    return Program.major(browser).equals(Program.major(driver))
        ? Finding.ok("Chromium", browser)
        : Finding.lacks(
            "Chromium",
            "%s and %s are of different versions".formatted(browser, driver),
            CHROMIUM_REMEDY);
  }

  private static String version(Path program) throws InterruptedException {
    return new Program(program.toString()).version().orElse("");
  }
}
