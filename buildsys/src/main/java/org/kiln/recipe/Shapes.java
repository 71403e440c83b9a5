package org.kiln.recipe;

import java.math.BigDecimal;
import java.nio.file.FileSystems;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.kiln.io.Sha256;
import org.kiln.python.Requirement;
import org.kiln.python.VersionRange;
import org.kiln.yaml.YamlNode.Scalar;

/** The forms that recipes' values have. */
final class Shapes {
  private static final Pattern SIZE_GRAMMAR =
      Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?) ?([kMG])B");
  private static final String POWERS = " kMG";
  private static final int LONGEST = 2000;

  static final Shape<String> TEXT = ScalarShape.of("text", Optional::of);
  static final Shape<Boolean> FLAG =
      new ScalarShape<>("true or false", Shapes::flag, List.of("true", "false"));
  static final Shape<String> VERSION =
      matching("a version such as 1.2.3", "[A-Za-z0-9][A-Za-z0-9.!+_-]{0,99}");
  static final Shape<String> RAW_NAME = text("a package name", PackageName::isValid);
  static final Shape<PackageName> NAME =
      ScalarShape.of(
          "the name of a recipe, without a version",
          text -> Optional.of(text).filter(PackageName::isValid).map(PackageName::parse));
  static final Shape<VersionRange> PYTHON =
      ScalarShape.of("Python versions such as \">=3.12\" or \">=3.8,<3.9\"", VersionRange::parse);
  static final Shape<Sha256> SHA256 =
      ScalarShape.of(
          "a SHA-256 digest, 64 hexadecimal digits",
          text -> Optional.of(text).filter(Sha256::isValid).map(Sha256::parse));
  static final Shape<String> COMMIT =
      matching("a git commit, 40 hexadecimal digits", "[0-9a-f]{40}");
  static final Shape<String> URL =
      text("an address such as https://example.org/a.tar.gz", Addresses::isOfFile);
  static final Shape<String> REPOSITORY =
      text("an address such as https://example.org/a.git", Addresses::isOfRepository);
  static final Shape<String> PATH = text("a relative path", Shapes::isRelative);
  static final Shape<String> PATH_BELOW = text("a relative path without \"..\"", Shapes::isBelow);
  static final Shape<String> GLOB = text("a glob of files such as lib/*.a", Shapes::isGlob);
  static final Shape<String> REQUIREMENT =
      text(
          "a requirement of pip's such as meson>=1.4",
          text -> isPlain(text) && Requirement.parse(text).isPresent());
  static final Shape<String> MODULE =
      matching(
          "a module such as numpy.fft", "[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");
  static final Shape<String> DEBIAN =
      matching("a Debian source package such as zlib", "[a-z0-9][a-z0-9+.-]+");
  static final Shape<Long> SIZE =
      ScalarShape.of("a size such as 300 kB, 12 MB or 1.5 GB", Shapes::bytes);
  static final Shape<BuildType> BUILD_TYPE =
      new ScalarShape<>(
          "one of " + String.join(", ", buildTypes()), Shapes::buildType, buildTypes());
  static final Shape<Integer> COUNT =
      ScalarShape.of(
          "a number such as 2",
          text -> Optional.of(text).filter(t -> t.matches("[1-9]\\d{0,3}")).map(Integer::valueOf));
  static final Shape<List<String>> EXPORTS =
      new EitherShape(
          oneOf("pyinit", "requested", "whole_archive"),
          List::of,
          new ListShape<>("symbols", TEXT));
  static final Shape<List<String>> WORDS =
      new EitherShape(
          text("words separated by spaces", text -> true),
          text -> Arrays.stream(text.split("\\s+")).filter(w -> !w.isEmpty()).toList(),
          new ListShape<>("texts", TEXT));

  private Shapes() {}

  private static Shape<String> text(String description, Predicate<String> isValid) {
    return ScalarShape.of(description, text -> Optional.of(text).filter(isValid));
  }

  private static Shape<String> matching(String description, String pattern) {
    Predicate<String> isMatch = Pattern.compile(pattern).asMatchPredicate();
    // Java's expressions need a stack as deep as the text is long.
    return text(description, text -> text.length() <= LONGEST && isMatch.test(text));
  }

  static Shape<String> oneOf(String... words) {
    List<String> valid = List.of(words);
    return new ScalarShape<>(
        "one of " + String.join(", ", words),
        scalar -> Optional.of(scalar.text()).filter(valid::contains),
        valid);
  }

  private static Optional<Boolean> flag(Scalar scalar) {
    return switch (scalar.text()) {
      case "true", "True" -> Optional.of(true);
      case "false", "False" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static List<String> buildTypes() {
    return Stream.of(BuildType.values()).map(BuildType::text).toList();
  }

  private static Optional<BuildType> buildType(Scalar scalar) {
    return Stream.of(BuildType.values()).filter(t -> t.text().equals(scalar.text())).findFirst();
  }

  /** Returns bytes of powers of 1000. */
  private static Optional<Long> bytes(String text) {
    Matcher size = SIZE_GRAMMAR.matcher(text);
    return Optional.of(size)
        .filter(Matcher::matches)
        .map(m -> new BigDecimal(m.group(1)).scaleByPowerOfTen(POWERS.indexOf(m.group(2)) * 3))
        .map(BigDecimal::longValue)
        .filter(amount -> amount > 0);
  }

  private static boolean isRelative(String path) {
    return !path.isBlank() && !path.startsWith("/") && isPlain(path);
  }

  private static boolean isBelow(String path) {
    return isRelative(path) && !Arrays.asList(path.split("/")).contains("..");
  }

  /** No path and no line of a file can have control characters. */
  private static boolean isPlain(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }

  private static boolean isGlob(String text) {
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + text);
      return isBelow(text);
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
