package org.kiln.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The identifiers of the SPDX License List 3.25, by their lower-case form. */
final class SpdxIdentifiers {
  private static final Map<String, String> LICENSES = read("spdx-licenses.txt");
  private static final Map<String, String> EXCEPTIONS = read("spdx-exceptions.txt");
  private static final Pattern OWN = Pattern.compile("LicenseRef-[A-Za-z0-9.-]+");

  private SpdxIdentifiers() {}

  /** Returns a license's identifier in its canonical case; {@code LicenseRef-…} is one, too. */
  static Optional<String> license(String text) {
    boolean isOrLater = text.endsWith("+");
    String name = isOrLater ? text.substring(0, text.length() - 1) : text;
    return OWN.matcher(text).matches()
        ? Optional.of(text)
        : find(LICENSES, name).map(id -> isOrLater ? id + "+" : id);
  }

  /** Returns an exception's identifier in its canonical case. */
  static Optional<String> exception(String text) {
    return find(EXCEPTIONS, text);
  }

  private static Optional<String> find(Map<String, String> ids, String text) {
    return Optional.ofNullable(ids.get(text.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, String> read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(SpdxIdentifiers.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toMap(id -> id.toLowerCase(Locale.ROOT), Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
