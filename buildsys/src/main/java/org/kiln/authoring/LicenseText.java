package org.kiln.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognizes common licenses by the words that only they have. */
final class LicenseText {
  private static final Pattern FILE = Pattern.compile("(?i)(licen[sc]e|copying)([.-].*)?");
  private static final List<Known> KNOWN =
      List.of(
          new Known("MPL-2.0", "Mozilla Public License Version 2\\.0"),
          new Known("Apache-2.0", "Apache License,? Version 2\\.0"),
          new Known(
              "BSD-3-Clause",
              "Redistribution and use in source.*(Neither|may not) .*(endorse|used)"),
          new Known("BSD-2-Clause", "Redistribution and use in source"),
          new Known("MIT", "Permission is hereby granted, free of charge, to any person"),
          new Known("ISC", "Permission to use, copy, modify, and(/or)? distribute"),
          new Known("Unlicense", "free and unencumbered software released into the public domain"),
          new Known("Zlib", "This software is provided 'as-is'.*must not be misrepresented"));

  /** A license and what its text has. */
  private record Known(String id, Pattern words) {
    Known(String id, String words) {
      this(id, Pattern.compile("(?is)" + words));
    }
  }

  private LicenseText() {}

  /** Returns the license of a tree of sources; nothing where its files tell none, or several. */
  static Optional<String> of(Path tree) {
    List<String> ids = files(tree).flatMap(file -> recognize(file).stream()).distinct().toList();
    return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
  }

  private static Stream<Path> files(Path tree) {
    try (Stream<Path> children = Files.list(tree)) {
      return children
          .filter(f -> Files.isRegularFile(f) && FILE.matcher("" + f.getFileName()).matches())
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> recognize(Path file) {
    try {
      String text =
          new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replaceAll("\\s+", " ");
      return KNOWN.stream().filter(k -> k.words().matcher(text).find()).map(Known::id).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
