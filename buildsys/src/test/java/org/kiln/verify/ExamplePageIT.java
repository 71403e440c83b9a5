package org.kiln.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiln.repository.LocalServer;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Opens examples/numpy as a reader of it would, with the repository of this checkout. */
final class ExamplePageIT {
  private static final Path REPOSITORY = Path.of("../repository/cp313");
  private static final Path SCREENSHOT = Path.of("target/screenshots/numpy.png");

  /** The mean of all colours of the canvas, 0 to 255. */
  private static final String BRIGHTNESS =
      "const c = document.getElementById('fire');"
          + "const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
          + "return d.reduce((sum, v, i) => i % 4 < 3 ? sum + v : sum, 0) / (d.length * 3 / 4)";

  @Test
  void numpyPageShowsAFireThatMoves() throws Exception {
    assumeThat(REPOSITORY.resolve("packages.json"))
        .as("there is no repository with NumPy: ./kiln build numpy")
        .exists()
        .content()
        .contains("\"numpy\"");
    try (LocalServer server = LocalServer.start(0);
        Browser browser = Browser.start(InstalledBrowser.programsOrSkip(), List.of())) {
      server.serve("/examples/", Path.of("../examples"));
      server.serve("/repository/cp313/", REPOSITORY);
      browser.open(server.url("/examples/numpy/"));
      RemoteWebDriver page = browser.driver();

      new WebDriverWait(page, Duration.ofMinutes(2)).until(any -> isOver(page));

      Files.createDirectories(SCREENSHOT.getParent());
      Files.write(SCREENSHOT, page.getScreenshotAs(OutputType.BYTES));
      assertThat(page.findElement(By.id("error")).getText()).isEmpty();
      assertThat(page.findElement(By.id("python")).getText()).startsWith("3.13.");
      assertThat((Double) page.executeScript(BRIGHTNESS)).isBetween(15.0, 200.0);
    }
  }

  private static boolean isOver(RemoteWebDriver page) {
    String error = page.findElement(By.id("error")).getText();
    Object burns = page.executeScript("return (document.body?.dataset.frames ?? 0) > 150");
    return !error.isEmpty() || Boolean.TRUE.equals(burns);
  }
}
