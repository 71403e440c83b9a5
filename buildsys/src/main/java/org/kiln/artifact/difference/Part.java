package org.kiln.artifact.difference;

/** A named part of a file: a member of an archive, a section of a module. */
final class Part {
  private final String name;
  private final String attributes;
  private final byte[] content;

  /**
   * Takes the bytes as they are, which nobody changes.
   *
   * @param name what the file calls it
   * @param attributes what is said of it beside its content, for example its mode
   * @param content its bytes
   */
  Part(String name, String attributes, byte[] content) {
    this.name = name;
    this.attributes = attributes;
    this.content = content;
  }

  String name() {
    return name;
  }

  String attributes() {
    return attributes;
  }

  byte[] content() {
    return content;
  }
}
