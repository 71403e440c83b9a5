package org.kiln.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names that projects give to licenses, and the classifiers of package indexes. */
public final class LicenseNames {
  private static final Map<String, String> IDS = read();

  private LicenseNames() {}

  /** Returns the SPDX identifier of a license that is called so. */
  public static Optional<String> find(String name) {
    return Optional.ofNullable(IDS.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  private static Map<String, String> read() {
    try (InputStream in =
        Objects.requireNonNull(LicenseNames.class.getResourceAsStream("license-names.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" = ", 2))
          .collect(Collectors.toMap(pair -> pair[0].toLowerCase(Locale.ROOT), pair -> pair[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
