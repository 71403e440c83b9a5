package org.kiln.verify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kiln.repository.LocalServer;
import org.openqa.selenium.WebDriverException;

/**
 * Chromium without a window: one browser for all cases, a fresh page for each. Only after a page
 * that hung or went away the browser is started anew.
 */
public final class Chromium implements Guest {
  private final BrowserPrograms programs;
  private final List<String> extraFlags;
  private final GuestFiles files;
  private final LocalServer server;
  private final String indexUrl;
  private final Map<Path, String> roots = new HashMap<>();
  private Optional<Browser> browser = Optional.empty();

  private Chromium(
      BrowserPrograms programs,
      List<String> extraFlags,
      GuestFiles files,
      LocalServer server,
      Path repository) {
    this.programs = programs;
    this.extraFlags = List.copyOf(extraFlags);
    this.files = files;
    this.server = server;
    this.indexUrl = server.serve("/repository/", repository);
    server.serve("/guest/", files.directory());
  }

  /**
   * Creates a guest for a repository; the browser starts with the first case.
   *
   * @param repository directory with pyodide.mjs
   */
  public static Chromium of(Path repository, BrowserPrograms programs) {
    return of(repository, programs, List.of());
  }

  static Chromium of(Path repository, BrowserPrograms programs, List<String> extraFlags) {
    return new Chromium(
        programs, extraFlags, GuestFiles.unpack(), LocalServer.start(0), repository);
  }

  @Override
  public String name() {
    return "chromium";
  }

  @Override
  public int capacity() {
    return 1;
  }

  @Override
  public synchronized GuestRun run(GuestCase guestCase) {
    var page = new PageRun(spec(guestCase));
    String id = UUID.randomUUID().toString();
    String path = "/run/" + id + "/";
    server.handle(path, page);
    try {
      return run(page, "/guest/page-host.html?run=" + id, guestCase.timeout());
    } finally {
      server.withdraw(path);
    }
  }

  private GuestRun run(PageRun page, String path, Duration timeout) {
    long begin = System.nanoTime();
    browser().open(server.url(path));
    Ending ending = page.await(timeout);
    var duration = Duration.ofNanos(System.nanoTime() - begin);
    leavePage(ending);
    return new GuestRun(ending, page.transcript().events(), page.transcript().output(), duration);
  }

  private Spec spec(GuestCase guestCase) {
    String root =
        roots.computeIfAbsent(
            guestCase.root(), path -> server.serve("/cases/" + roots.size() + "/", path));
    return new Spec(
        indexUrl, indexUrl + "pyodide.mjs", root + guestCase.module(), guestCase.arguments());
  }

  private Browser browser() {
    Browser running = browser.orElseGet(() -> Browser.start(programs, extraFlags));
    browser = Optional.of(running);
    return running;
  }

  private void leavePage(Ending ending) {
    if (ending instanceof Ending.Crashed || ending instanceof Ending.TimedOut) {
      closeBrowser();
      return;
    }
    try {
      browser().closePage();
    } catch (WebDriverException e) {
      closeBrowser();
    }
  }

  private void closeBrowser() {
    browser.ifPresent(Browser::close);
    browser = Optional.empty();
  }

  @Override
  public synchronized void close() {
    closeBrowser();
    server.close();
    files.close();
  }
}
