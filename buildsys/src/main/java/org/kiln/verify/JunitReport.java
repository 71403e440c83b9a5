package org.kiln.verify;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kiln.io.AtomicFiles;

/**
 * Writes results as JUnit XML, as CI systems read it: a test suite for each package and guest.
 *
 * <p>The format has no standard; this is what Ant's task writes, with pytest's use of it.
 */
public final class JunitReport {
  /** All that XML 1.0 forbids, escaped or not (section 2.2). */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;

  private JunitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Writes a report to a file, replacing it. */
  public static void write(TestReport report, Path file) {
    AtomicFiles.write(file, text(report));
  }

  static String text(TestReport report) {
    var text = new StringWriter();
    try {
      new JunitReport(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text))
          .write(report);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("nothing can go wrong when a string is written", e);
    }
    return text.append('\n').toString();
  }

  private void write(TestReport report) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    begin("testsuites", 0);
    for (SuiteResult suite : report.suites()) {
      write(suite);
    }
    line(0);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void write(SuiteResult suite) throws XMLStreamException {
    String name = suite.name() + "." + suite.guest();
    begin("testsuite", 1);
    attribute("name", name);
    attribute("tests", Integer.toString(suite.tests().size()));
    attribute("failures", Long.toString(suite.count(Outcome.FAILED)));
    attribute("errors", "0");
    attribute("skipped", Long.toString(suite.count(Outcome.SKIPPED)));
    attribute("time", seconds(suite.duration()));
    for (TestResult test : suite.tests()) {
      write(name, test);
    }
    if (!suite.output().isEmpty()) {
      begin("system-out", 2);
      xml.writeCharacters(allowed(suite.output()));
      xml.writeEndElement();
    }
    line(1);
    xml.writeEndElement();
  }

  private void write(String className, TestResult test) throws XMLStreamException {
    begin("testcase", 2);
    attribute("classname", className);
    attribute("name", test.name());
    attribute("time", seconds(test.duration()));
    switch (test.outcome()) {
      case FAILED -> writeOutcome("failure", test.message());
      case SKIPPED -> writeOutcome("skipped", test.message());
      case PASSED -> {}
    }
    xml.writeEndElement();
  }

  private void writeOutcome(String element, String message) throws XMLStreamException {
    begin(element, 3);
    attribute("message", headline(message));
    xml.writeCharacters(allowed(message));
    xml.writeEndElement();
    line(2);
  }

  /** Returns the line that says most: pytest marks that of the error by an E. */
  private static String headline(String message) {
    return message
        .lines()
        .filter(line -> line.startsWith("E  "))
        .map(line -> line.substring(1).strip())
        .findFirst()
        .or(() -> message.lines().findFirst())
        .orElse("");
  }

  private void begin(String element, int depth) throws XMLStreamException {
    line(depth);
    xml.writeStartElement(element);
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, allowed(value));
  }

  private static String allowed(String text) {
    return FORBIDDEN.matcher(text).replaceAll("\uFFFD");
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
  }
}
