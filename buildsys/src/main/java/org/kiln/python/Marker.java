package org.kiln.python;

import java.util.Optional;

/** The condition of a requirement (PEP 508, "Environment markers"). */
public sealed interface Marker {
  /** Returns whether it holds somewhere. */
  boolean holdsIn(TargetEnvironment environment);

  /** Both hold. */
  record And(Marker left, Marker right) implements Marker {
    @Override
    public boolean holdsIn(TargetEnvironment environment) {
      return left.holdsIn(environment) && right.holdsIn(environment);
    }
  }

  /** One of them holds, or both. */
  record Or(Marker left, Marker right) implements Marker {
    @Override
    public boolean holdsIn(TargetEnvironment environment) {
      return left.holdsIn(environment) || right.holdsIn(environment);
    }
  }

  /** A comparison of two values, as versions where they are some, else as texts. */
  record Comparison(Operand left, String operator, Operand right) implements Marker {
    @Override
    public boolean holdsIn(TargetEnvironment environment) {
      String first = left.in(environment);
      String second = right.in(environment);
      return switch (operator) {
        case "in" -> second.contains(first);
        case "not in" -> !second.contains(first);
        default -> versions(first, second).orElseGet(() -> texts(first, second));
      };
    }

    private Optional<Boolean> versions(String first, String second) {
      Optional<PythonVersion> version = PythonVersion.parse(first);
      return VersionRange.parse(operator + second).flatMap(range -> version.map(range::contains));
    }

    private boolean texts(String first, String second) {
      int order = first.compareTo(second);
      return switch (operator) {
        case "==", "===" -> order == 0;
        case "!=" -> order != 0;
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        default -> order >= 0;
      };
    }
  }

  /**
   * A side of a comparison.
   *
   * @param text the variable's name, or the literal without its quotes
   */
  record Operand(String text, boolean isVariable) {
    String in(TargetEnvironment environment) {
      return isVariable ? environment.find(text.replace('.', '_')).orElse("") : text;
    }
  }
}
