package org.kiln.verify;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kiln.io.AtomicFiles;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.RemoteWebDriver;

/** A running Chromium with a profile of its own. */
final class Browser implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          // Chromium's sandbox refuses to run as root; the pages are our own.
          "--no-sandbox",
          // /dev/shm of a container is small.
          "--disable-dev-shm-usage",
          "--disable-gpu",
          "--no-first-run",
          "--no-default-browser-check",
          // Nothing but the pages themselves may use the network.
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-quic",
          "--disable-sync",
          "--window-size=1280,960");

  private final Path profile;
  private final DriverProcess process;
  private final RemoteWebDriver driver;

  private Browser(Path profile, DriverProcess process, RemoteWebDriver driver) {
    this.profile = profile;
    this.process = process;
    this.driver = driver;
  }

  /**
   * Starts Chromium.
   *
   * @param extraFlags command line flags beside the usual ones
   * @throws VerifyException when that fails
   */
  static Browser start(BrowserPrograms programs, List<String> extraFlags) {
    Path profile = newProfile();
    try {
      DriverProcess process = DriverProcess.start(programs.driver());
      try {
        return new Browser(
            profile, process, connect(process, options(programs, profile, extraFlags)));
      } catch (WebDriverException e) {
        process.close();
        throw e;
      }
    } catch (IOException | WebDriverException e) {
      AtomicFiles.delete(profile);
      throw new VerifyException(
          "cannot start %s through %s: %s"
              .formatted(programs.browser(), programs.driver(), e.getMessage()),
          "Install both in one version (apt-get install chromium chromium-driver).",
          e);
    }
  }

  private static Path newProfile() {
    try {
      return Files.createTempDirectory("kiln-chromium-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RemoteWebDriver connect(DriverProcess process, ChromeOptions options) {
    return new RemoteWebDriver(process.url(), options, false);
  }

  private static ChromeOptions options(
      BrowserPrograms programs, Path profile, List<String> extraFlags) {
    var options = new ChromeOptions();
    options.setBinary(new File(programs.browser().toString()));
    options.setPageLoadStrategy(PageLoadStrategy.NONE);
    options.addArguments(FLAGS);
    options.addArguments("--user-data-dir=" + profile);
    options.addArguments(extraFlags);
    return options;
  }

  /** Opens a URL in a new page and returns at once. */
  void open(String url) {
    driver.switchTo().newWindow(WindowType.TAB);
    driver.get(url);
  }

  /** Closes the page last opened. */
  void closePage() {
    driver.close();
    driver.switchTo().window(driver.getWindowHandles().iterator().next());
  }

  /** Returns the driver, for tests that look at a page. */
  RemoteWebDriver driver() {
    return driver;
  }

  @Override
  public void close() {
    process.close();
    AtomicFiles.delete(profile);
  }
}
