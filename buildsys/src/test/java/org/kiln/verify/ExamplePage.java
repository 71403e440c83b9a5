package org.kiln.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.kiln.repository.LocalServer;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A page of examples/ as a reader of it sees it, with the repository of this checkout. */
record ExamplePage(String name, LocalServer server, Browser browser) implements AutoCloseable {
  private static final Path REPOSITORY = Path.of("../repository/cp313");

  /** Opens the example of a package; skips the test where the repository lacks the package. */
  static ExamplePage open(String name) {
    return open(name, "/examples/%s/".formatted(name));
  }

  /** Opens the repository's own page; skips the test where the repository lacks a package. */
  static ExamplePage openCatalogue(String needed) {
    return open(needed, "/repository/cp313/");
  }

  private static ExamplePage open(String name, String path) {
    assumeThat(REPOSITORY.resolve("packages.json"))
        .as("there is no repository with %s: ./kiln build %s", name, name)
        .exists()
        .content()
        .contains("\"%s\"".formatted(name));
    BrowserPrograms programs = InstalledBrowser.programsOrSkip();
    LocalServer server = LocalServer.start(0);
    server.serve("/examples/", Path.of("../examples"));
    server.serve("/repository/cp313/", REPOSITORY);
    var page = new ExamplePage(name, server, Browser.start(programs, List.of()));
    page.browser.open(server.url(path));
    return page;
  }

  /**
   * Waits for something, at most two minutes, and ends early with the error that the page shows.
   */
  void await(BooleanSupplier isThere) {
    new WebDriverWait(browser.driver(), Duration.ofMinutes(2))
        .until(page -> !error().isEmpty() || isThere.getAsBoolean());
    assertThat(error()).isEmpty();
  }

  /** Runs JavaScript in the page and returns its result, an empty text where it has none. */
  Object run(String script) {
    return Objects.requireNonNullElse(browser.driver().executeScript(script), "");
  }

  /** Returns whether an expression of JavaScript is true in the page. */
  boolean has(String condition) {
    return Boolean.TRUE.equals(run("return " + condition));
  }

  void type(String css, String text) {
    browser.driver().findElement(By.cssSelector(css)).sendKeys(text);
  }

  void click(String css) {
    browser.driver().findElement(By.cssSelector(css)).click();
  }

  String text(String id) {
    return browser.driver().findElement(By.id(id)).getText();
  }

  private String error() {
    return run("return document.getElementById('error')?.textContent").toString();
  }

  /** Leaves a picture for who wants to look at it: {@code target/screenshots/<name>.png}. */
  void takeScreenshot() throws IOException {
    Path file = Path.of("target/screenshots", name + ".png");
    Files.createDirectories(file.getParent());
    Files.write(file, browser.driver().getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    browser.close();
    server.close();
  }
}
