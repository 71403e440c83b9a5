package org.kiln.cli.check;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the closing lines of Python's unittest. */
final class UnittestOutput implements Counter {
  private static final Pattern RAN = Pattern.compile("Ran (\\d+) tests? in .*");
  private static final Pattern CLOSING = Pattern.compile("(OK|FAILED|NO TESTS RAN)( \\(.*\\))?");
  private static final Pattern COUNT =
      Pattern.compile("(failures|errors|unexpected successes|skipped)=(\\d+)");

  @Override
  public Tally count(List<String> output, Instant since) {
    int ran = 0;
    int failed = 0;
    int skipped = 0;
    for (String line : output) {
      Matcher total = RAN.matcher(line);
      if (total.matches()) {
        ran += Integer.parseInt(total.group(1));
      } else if (CLOSING.matcher(line).matches()) {
        Matcher count = COUNT.matcher(line);
        while (count.find()) {
          int number = Integer.parseInt(count.group(2));
          if (count.group(1).equals("skipped")) {
            skipped += number;
          } else {
            failed += number;
          }
        }
      }
    }
    return new Tally(ran - failed - skipped, failed, skipped);
  }
}
