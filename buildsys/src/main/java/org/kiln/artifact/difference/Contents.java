package org.kiln.artifact.difference;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tells how the contents of two files differ that have no parts. */
final class Contents {
  private static final int LONGEST_LINE = 160;

  /** Fewer printable characters in a row are likely no text; as many as `strings` asks for. */
  private static final int SHORTEST_TEXT = 4;

  private Contents() {}

  /** Returns the first line that differs, or the first byte where one of them is no text. */
  static String difference(byte[] one, byte[] other) {
    Optional<List<String>> lines = lines(one);
    Optional<List<String>> others = lines(other);
    return lines.isPresent() && others.isPresent()
        ? line(lines.get(), others.get())
        : bytes(one, other);
  }

  private static Optional<List<String>> lines(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.chars().anyMatch(Contents::isControl)
          ? Optional.empty()
          : Optional.of(List.of(text.split("\n", -1)));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isControl(int character) {
    return character < ' ' && "\t\n\f\r".indexOf(character) < 0;
  }

  private static String line(List<String> one, List<String> other) {
    int at = 0;
    while (at < one.size() && at < other.size() && one.get(at).equals(other.get(at))) {
      at++;
    }
    return "line %d: %s; then %s".formatted(at + 1, quoted(one, at), quoted(other, at));
  }

  private static String quoted(List<String> lines, int at) {
    if (at >= lines.size()) {
      return "nothing";
    }
    String line = lines.get(at);
    return "\""
        + (line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line)
        + "\"";
  }

  private static String bytes(byte[] one, byte[] other) {
    int at = Arrays.mismatch(one, other);
    int count = 0;
    for (int i = at; i < Math.min(one.length, other.length); i++) {
      count += one[i] == other[i] ? 0 : 1;
    }
    String where =
        one.length == other.length
            ? "%d of %d bytes differ, the first at %d".formatted(count, one.length, at)
            : "%d bytes; then %d; the first difference at %d"
                .formatted(one.length, other.length, at);
    return where + texts(textAt(one, at), textAt(other, at));
  }

  /** A date or a path in between says more than where it is. */
  private static String texts(String one, String other) {
    return one.length() < SHORTEST_TEXT || other.length() < SHORTEST_TEXT
        ? ""
        : ": \"%s\"; then \"%s\"".formatted(one, other);
  }

  /** Returns the printable characters around a byte, none if it is no such character. */
  private static String textAt(byte[] file, int at) {
    int begin = at;
    while (begin > 0 && at - begin < LONGEST_LINE / 2 && isPrintable(file[begin - 1])) {
      begin--;
    }
    int end = at;
    while (end < file.length && end - at < LONGEST_LINE / 2 && isPrintable(file[end])) {
      end++;
    }
    return at < end ? new String(file, begin, end - begin, StandardCharsets.US_ASCII) : "";
  }

  private static boolean isPrintable(byte character) {
    return character >= ' ' && character <= '~';
  }
}
