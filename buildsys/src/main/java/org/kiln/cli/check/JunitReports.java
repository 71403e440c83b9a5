package org.kiln.cli.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Adds up JUnit's XML reports, as Surefire, Failsafe and {@code kiln test} write them.
 *
 * @param directories where {@code *.xml} reports may lie; those that don't exist count nothing
 */
record JunitReports(List<Path> directories) implements Counter {
  JunitReports {
    directories = List.copyOf(directories);
  }

  @Override
  public Tally count(List<String> output, Instant since) {
    return directories.stream()
        .filter(Files::isDirectory)
        .flatMap(directory -> reports(directory, since).stream())
        .map(JunitReports::read)
        .reduce(Tally.NONE, Tally::plus);
  }

  private static List<Path> reports(Path directory, Instant since) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".xml") && isNewer(file, since))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isNewer(Path file, Instant since) {
    try {
      return !Files.getLastModifiedTime(file).toInstant().isBefore(since);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Tally read(Path report) {
    try (InputStream in = Files.newInputStream(report)) {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      Tally tally = Tally.NONE;
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("testsuite")) {
          tally = tally.plus(suite(xml));
        }
      }
      return tally;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException cutShort) {
      // The writer was killed: the step fails by its exit status.
      return Tally.NONE;
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    return factory;
  }

  private static Tally suite(XMLStreamReader xml) {
    int failed = number(xml, "failures") + number(xml, "errors");
    int skipped = number(xml, "skipped");
    return new Tally(number(xml, "tests") - failed - skipped, failed, skipped);
  }

  private static int number(XMLStreamReader xml, String attribute) {
    String text = xml.getAttributeValue(null, attribute);
    return text == null ? 0 : Integer.parseInt(text);
  }
}
