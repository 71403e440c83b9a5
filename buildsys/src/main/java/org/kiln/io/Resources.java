package org.kiln.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts that come with the program. */
public final class Resources {
  private Resources() {}

  /**
   * Returns a text in UTF-8.
   *
   * @param beside a class in whose package it lies
   * @param name the file's name
   */
  public static String text(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns a page that needs nothing beside itself: {@code <name>.html}, with {@code <name>.css}
   * and {@code <name>.js} in the places that {@code /*style*}{@code /} and {@code /*program*}{@code
   * /} mark. Before its own style it has that of all pages.
   */
  public static String page(Class<?> beside, String name) {
    return text(beside, name + ".html")
        .replace("/*style*/", text(Resources.class, "page.css") + text(beside, name + ".css"))
        .replace("/*program*/", text(beside, name + ".js"));
  }
}
