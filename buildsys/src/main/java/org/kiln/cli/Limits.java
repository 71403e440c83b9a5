package org.kiln.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Ages and sizes on a command line. */
final class Limits {
  private Limits() {}

  /** Reads {@code 12h}, {@code 30d} or {@code 8w}. */
  static final class Age implements ITypeConverter<Duration> {
    private static final Pattern GRAMMAR = Pattern.compile("(\\d{1,6})([hdw])");

    @Override
    public Duration convert(String text) {
      Matcher matcher = GRAMMAR.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException(
            "expected a number of hours, days or weeks, as 12h, 30d or 8w, got " + text);
      }
      long number = Long.parseLong(matcher.group(1));
      return switch (matcher.group(2)) {
        case "h" -> Duration.ofHours(number);
        case "d" -> Duration.ofDays(number);
        default -> Duration.ofDays(7 * number);
      };
    }
  }

  /** Reads {@code 500MB}, {@code 1.5G} or {@code 0}: bytes, or powers of 1000 of them. */
  static final class Size implements ITypeConverter<Long> {
    private static final Pattern GRAMMAR = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)([KMGT]?)B?");
    private static final String POWERS = "KMGT";

    @Override
    public Long convert(String text) {
      Matcher matcher = GRAMMAR.matcher(text.toUpperCase(Locale.ROOT));
      if (!matcher.matches()) {
        throw new TypeConversionException("expected a size, as 500MB or 5GB, got " + text);
      }
      int power = matcher.group(2).isEmpty() ? 0 : POWERS.indexOf(matcher.group(2)) + 1;
      return new BigDecimal(matcher.group(1)).scaleByPowerOfTen(3 * power).longValue();
    }
  }
}
