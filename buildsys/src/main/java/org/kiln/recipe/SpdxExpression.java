package org.kiln.recipe;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A license as SPDX writes it (SPDX specification, "License expressions"), for example {@code
 * Apache-2.0 OR BSD-2-Clause}.
 *
 * @param text with identifiers and operators in their canonical case
 */
public record SpdxExpression(String text) {
  private static final Pattern TOKEN = Pattern.compile("[()]|[^()\\s]+");

  /** Parses an expression, whatever its case; anything else is nothing. */
  public static Optional<SpdxExpression> parse(String text) {
    List<String> tokens = TOKEN.matcher(text).results().map(MatchResult::group).toList();
    return new Parser(tokens).expression().map(SpdxExpression::new);
  }

  @Override
  public String toString() {
    return text;
  }

  /** One method for each rule of the grammar; the rules return the canonical text. */
  private static final class Parser {
    private final List<String> tokens;
    private int at;

    Parser(List<String> tokens) {
      this.tokens = tokens;
    }

    Optional<String> expression() {
      return or().filter(whole -> at == tokens.size());
    }

    private Optional<String> or() {
      Optional<String> left = and();
      while (left.isPresent() && takes("OR")) {
        String first = left.get();
        left = and().map(second -> first + " OR " + second);
      }
      return left;
    }

    private Optional<String> and() {
      Optional<String> left = single();
      while (left.isPresent() && takes("AND")) {
        String first = left.get();
        left = single().map(second -> first + " AND " + second);
      }
      return left;
    }

    private Optional<String> single() {
      if (takes("(")) {
        return or().filter(inner -> takes(")")).map(inner -> "(" + inner + ")");
      }
      Optional<String> license = next().flatMap(SpdxIdentifiers::license);
      return license.isPresent() && takes("WITH")
          ? next().flatMap(SpdxIdentifiers::exception).map(e -> license.get() + " WITH " + e)
          : license;
    }

    private Optional<String> next() {
      return at < tokens.size() ? Optional.of(tokens.get(at++)) : Optional.empty();
    }

    private boolean takes(String word) {
      boolean isNext = at < tokens.size() && tokens.get(at).equalsIgnoreCase(word);
      at += isNext ? 1 : 0;
      return isNext;
    }
  }
}
