package org.kiln.repository;

/** A wheel as its project's page in a simple index shows it. */
record ProjectFile(Entry entry, CoreMetadata metadata) {
  /** Returns the wheel's URL as the page sees it. */
  String url() {
    return "../../" + entry.fileName();
  }
}
