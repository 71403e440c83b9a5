package org.kiln.python;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.kiln.python.Marker.Comparison;
import org.kiln.python.Marker.Operand;

/** Reads a condition; one method for each rule of PEP 508's grammar. */
final class MarkerParser {
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"]*\"|'[^']*'|[()]|===|==|!=|~=|<=|>=|<|>|[A-Za-z_.]+|\\S");
  private static final int DEEPEST = 50;
  private static final List<String> OPERATORS =
      List.of("===", "==", "!=", "~=", "<=", ">=", "<", ">", "in");

  private final List<String> tokens;
  private int at;
  private int depth;

  private MarkerParser(String text) {
    tokens = TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  static Optional<Marker> parse(String text) {
    var parser = new MarkerParser(text);
    return parser.or().filter(marker -> parser.at == parser.tokens.size());
  }

  private Optional<Marker> or() {
    Optional<Marker> left = and();
    while (left.isPresent() && takes("or")) {
      Marker first = left.get();
      left = and().map(second -> new Marker.Or(first, second));
    }
    return left;
  }

  private Optional<Marker> and() {
    Optional<Marker> left = expression();
    while (left.isPresent() && takes("and")) {
      Marker first = left.get();
      left = expression().map(second -> new Marker.And(first, second));
    }
    return left;
  }

  private Optional<Marker> expression() {
    return takes("(") ? inner().filter(inner -> takes(")")) : comparison();
  }

  /** What is nested deeper than anyone writes would exhaust the stack. */
  private Optional<Marker> inner() {
    depth++;
    Optional<Marker> inner = depth > DEEPEST ? Optional.empty() : or();
    depth--;
    return inner;
  }

  private Optional<Marker> comparison() {
    Optional<Operand> left = operand();
    Optional<String> operator = operator();
    Optional<Operand> right = operand();
    return left.isPresent() && operator.isPresent()
        ? right.map(second -> new Comparison(left.get(), operator.get(), second))
        : Optional.empty();
  }

  private Optional<String> operator() {
    if (takes("not")) {
      return takes("in") ? Optional.of("not in") : Optional.empty();
    }
    return next().filter(OPERATORS::contains);
  }

  private Optional<Operand> operand() {
    return next()
        .flatMap(
            token ->
                token.startsWith("\"") || token.startsWith("'")
                    ? Optional.of(new Operand(token.substring(1, token.length() - 1), false))
                    : Optional.of(new Operand(token, true)).filter(o -> isVariable(o.text())));
  }

  private static boolean isVariable(String token) {
    return token.matches("[a-z_.]+") && !List.of("and", "or", "in", "not").contains(token);
  }

  private Optional<String> next() {
    return at < tokens.size() ? Optional.of(tokens.get(at++)) : Optional.empty();
  }

  private boolean takes(String token) {
    boolean isNext = at < tokens.size() && tokens.get(at).equals(token);
    at += isNext ? 1 : 0;
    return isNext;
  }
}
