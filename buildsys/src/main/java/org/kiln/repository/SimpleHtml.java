package org.kiln.repository;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The pages of a simple index in HTML that is XML too (PEP 503, version 1.0 of PEP 629). */
final class SimpleHtml {
  private SimpleHtml() {}

  /** Writes the body of a page. */
  private interface Body {
    void writeTo(XMLStreamWriter page) throws XMLStreamException;
  }

  /** Returns the page of all projects. */
  static String projects(List<Entry> wheels) {
    return page(
        "Packages",
        body -> {
          for (Entry entry : wheels) {
            body.writeStartElement("a");
            body.writeAttribute("href", entry.name() + "/");
            endLine(body, entry.name().text());
          }
        });
  }

  /** Returns the page of one project, with its file. */
  static String project(ProjectFile file) {
    Entry entry = file.entry();
    CoreMetadata metadata = file.metadata();
    return page(
        "Files of " + entry.name(),
        body -> {
          body.writeStartElement("a");
          body.writeAttribute("href", file.url() + "#sha256=" + entry.sha256());
          if (metadata.requiresPython().isPresent()) {
            body.writeAttribute("data-requires-python", metadata.requiresPython().get());
          }
          body.writeAttribute("data-core-metadata", "sha256=" + metadata.sha256());
          // The name that PEP 658 had first; some clients know only this one.
          body.writeAttribute("data-dist-info-metadata", "sha256=" + metadata.sha256());
          endLine(body, entry.fileName());
        });
  }

  private static String page(String title, Body body) {
    var text = new StringWriter();
    try {
      XMLStreamWriter page = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      page.writeDTD("<!DOCTYPE html>\n");
      page.writeStartElement("html");
      page.writeStartElement("head");
      page.writeEmptyElement("meta");
      page.writeAttribute("name", "pypi:repository-version");
      page.writeAttribute("content", "1.0");
      page.writeStartElement("title");
      page.writeCharacters(title);
      page.writeEndElement();
      page.writeEndElement();
      page.writeCharacters("\n");
      page.writeStartElement("body");
      page.writeCharacters("\n");
      body.writeTo(page);
      page.writeEndDocument();
      return text.append("\n").toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("nothing can go wrong when a string is written", e);
    }
  }

  private static void endLine(XMLStreamWriter page, String text) throws XMLStreamException {
    page.writeCharacters(text);
    page.writeEndElement();
    page.writeEmptyElement("br");
    page.writeCharacters("\n");
  }
}
