package org.kiln.python;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One comparison of a set of versions (PEP 440, "Version specifiers").
 *
 * @param operator for example {@code >=}
 * @param bound what is compared with
 * @param numbers how many numbers of the bound are written
 * @param isPrefix whether {@code .*} follows
 */
record VersionClause(String operator, PythonVersion bound, int numbers, boolean isPrefix) {
  private static final Pattern GRAMMAR =
      Pattern.compile("\\s*(===|==|!=|~=|<=|>=|<|>)\\s*(\\S+?)(\\.\\*)?\\s*");

  static Optional<VersionClause> parse(String text) {
    Matcher matcher = GRAMMAR.matcher(text);
    return matcher.matches()
        ? PythonVersion.parse(matcher.group(2))
            .map(bound -> of(matcher, bound))
            .filter(VersionClause::isComplete)
        : Optional.empty();
  }

  private static VersionClause of(Matcher matcher, PythonVersion bound) {
    String release = matcher.group(2).replaceFirst("^v?(\\d+!)?", "").replaceFirst("[^0-9.].*", "");
    int numbers = release.replaceFirst("\\.+$", "").split("\\.").length;
    return new VersionClause(matcher.group(1), bound, numbers, matcher.group(3) != null);
  }

  private boolean isComplete() {
    return (!isPrefix || operator.equals("==") || operator.equals("!="))
        && (!operator.equals("~=") || numbers > 1);
  }

  boolean contains(PythonVersion version) {
    PythonVersion shown = bound.local().isEmpty() ? version.withoutLocal() : version;
    return switch (operator) {
      case "===" -> version.text().equalsIgnoreCase(bound.text());
      case "==" -> isEqual(shown);
      case "!=" -> !isEqual(shown);
      case "~=" -> shown.compareTo(bound) >= 0 && hasPrefix(shown, numbers - 1);
      case ">=" -> shown.compareTo(bound) >= 0;
      case "<=" -> shown.compareTo(bound) <= 0;
      case ">" -> isAfter(shown);
      default -> isBefore(shown);
    };
  }

  private boolean isEqual(PythonVersion version) {
    return isPrefix ? hasPrefix(version, numbers) : version.compareTo(bound) == 0;
  }

  private boolean hasPrefix(PythonVersion version, int count) {
    return version.epoch() == bound.epoch() && version.prefix(count).equals(bound.prefix(count));
  }

  // Neither >1.7 takes 1.7.post1 nor <1.7 takes 1.7rc1, unless the bound is such a version itself.
  private boolean isAfter(PythonVersion version) {
    boolean isItsPost = version.stage().isPost() && !bound.stage().isPost() && isOfBound(version);
    return version.compareTo(bound) > 0 && !isItsPost;
  }

  private boolean isBefore(PythonVersion version) {
    boolean isItsPre = version.isPrerelease() && !bound.isPrerelease() && isOfBound(version);
    return version.compareTo(bound) < 0 && !isItsPre;
  }

  private boolean isOfBound(PythonVersion version) {
    return version.epoch() == bound.epoch() && version.release().equals(bound.release());
  }
}
