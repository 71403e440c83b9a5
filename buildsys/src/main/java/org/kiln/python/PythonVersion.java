package org.kiln.python;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of a Python distribution (PEP 440), in its order: {@code 1.0.dev1 < 1.0a1 < 1.0 <
 * 1.0.post1}.
 *
 * @param text as written
 * @param epoch 0 where none is given
 * @param release the dotted numbers, without zeros at their end
 * @param stage what comes before and after the release: pre-release, post-release, development
 * @param local what follows {@code +}, empty where nothing does
 */
public record PythonVersion(
    String text, long epoch, List<Long> release, Stage stage, List<String> local)
    implements Comparable<PythonVersion> {
  private static final int LONGEST = 500;
  private static final Pattern GRAMMAR =
      Pattern.compile(
          "v?(?:(\\d{1,18})!)?(\\d{1,18}(?:\\.\\d{1,18})*)"
              + "(?:[-_.]?(a|b|c|rc|alpha|beta|pre|preview)[-_.]?(\\d{0,18}))?"
              + "(?:-(\\d{1,18})|[-_.]?(post|rev|r)[-_.]?(\\d{0,18}))?"
              + "(?:[-_.]?(dev)[-_.]?(\\d{0,18}))?"
              + "(?:\\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?");

  private static final Comparator<PythonVersion> ORDER =
      Comparator.comparing(PythonVersion::epoch)
          .thenComparing(PythonVersion::release, ListOrder.NUMBERS)
          .thenComparing(PythonVersion::stage)
          .thenComparing(PythonVersion::local, ListOrder.LOCAL);

  /** Copies the lists. */
  public PythonVersion {
    release = List.copyOf(release);
    local = List.copyOf(local);
  }

  /**
   * Parses a version; others than those of PEP 440 are nothing, and so are those of numbers with
   * more than 18 digits.
   */
  public static Optional<PythonVersion> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = GRAMMAR.matcher(text.strip().toLowerCase(Locale.ROOT));
    return Optional.of(matcher).filter(Matcher::matches).map(m -> of(text.strip(), m));
  }

  private static PythonVersion of(String text, Matcher m) {
    List<Long> numbers = Stream.of(m.group(2).split("\\.")).map(Long::valueOf).toList();
    List<String> local =
        Optional.ofNullable(m.group(10)).map(l -> List.of(l.split("[-_.]"))).orElse(List.of());
    return new PythonVersion(
        text, number(m.group(1)), ListOrder.withoutLastZeros(numbers), stage(m), local);
  }

  private static Stage stage(Matcher m) {
    boolean isPost = m.group(5) != null || m.group(6) != null;
    return Stage.of(
        Optional.ofNullable(m.group(3)).map(name -> Stage.rank(name, number(m.group(4)))),
        isPost
            ? Optional.of(number(m.group(5) == null ? m.group(7) : m.group(5)))
            : Optional.empty(),
        Optional.ofNullable(m.group(8)).map(dev -> number(m.group(9))));
  }

  private static long number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  /** Returns whether it is an alpha, a beta, a candidate or a state of development. */
  public boolean isPrerelease() {
    return stage.isPrerelease();
  }

  /** Returns the first numbers of the release, filled up with zeros. */
  List<Long> prefix(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> i < release.size() ? release.get(i) : Long.valueOf(0))
        .toList();
  }

  /** Returns the version without what follows {@code +}. */
  PythonVersion withoutLocal() {
    return new PythonVersion(text, epoch, release, stage, List.of());
  }

  /** Returns whether both stand for the same version, however they are written. */
  public boolean isSameAs(PythonVersion other) {
    return compareTo(other) == 0;
  }

  @Override
  public int compareTo(PythonVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return text;
  }
}
