package org.kiln.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kiln.recipe.PackageName;
import org.kiln.repository.PackagesJson;

/** Tests the packages of a repository in guests. */
public final class PackageTests {
  private static final String CASE = "package-tests.mjs";

  private final Set<PackageName> available;
  private final TestListener listener;

  /**
   * Creates the tests for a repository.
   *
   * @param packages what the repository has
   */
  public PackageTests(PackagesJson packages, TestListener listener) {
    this.available = Set.copyOf(packages.packages().keySet());
    this.listener = listener;
  }

  /**
   * Runs the tests of each package in each guest; the guests work side by side.
   *
   * @throws VerifyException when a guest cannot be started
   */
  public TestReport run(List<TestSubject> subjects, List<Guest> guests) {
    try (GuestFiles files = GuestFiles.unpack();
        var work = new GuestWork(guests)) {
      for (TestSubject subject : subjects) {
        for (Guest guest : guests) {
          work.submit(guest, () -> test(subject, guest, files));
        }
      }
      return new TestReport(work.results());
    }
  }

  private SuiteResult test(TestSubject subject, Guest guest, GuestFiles files) {
    Set<PackageName> missing = new TreeSet<>(subject.needs());
    missing.removeAll(available);
    SuiteResult suite =
        missing.isEmpty() ? run(subject, guest, files) : cannotRun(subject, guest, missing);
    listener.suiteFinished(suite);
    return suite;
  }

  private static SuiteResult cannotRun(TestSubject subject, Guest guest, Set<PackageName> missing) {
    String names = String.join(" ", missing.stream().map(PackageName::text).toList());
    TestResult result =
        TestResult.failed(
            "load", "the repository lacks what the tests need; run: kiln build " + names);
    return new SuiteResult(subject.name(), guest.name(), List.of(result), "", Duration.ZERO);
  }

  private static SuiteResult run(TestSubject subject, Guest guest, GuestFiles files) {
    GuestRun run =
        guest.run(
            new GuestCase(files.directory(), CASE, arguments(subject, files), subject.timeout()));
    return new SuiteResult(
        subject.name(), guest.name(), SuiteReader.read(run), run.output(), run.duration());
  }

  private static ObjectNode arguments(TestSubject subject, GuestFiles files) {
    ObjectNode arguments = Messages.JSON.createObjectNode().put("name", subject.name().text());
    subject.imports().forEach(arguments.putArray("imports")::add);
    subject.requires().forEach(name -> arguments.withArray("requires").add(name.text()));
    subject
        .testFile()
        .ifPresent(
            file -> {
              arguments.put("plugin", files.text("kiln_pytest.py"));
              arguments
                  .putObject("testFile")
                  .put("name", file.getFileName().toString())
                  .put("text", read(file));
            });
    return arguments;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
