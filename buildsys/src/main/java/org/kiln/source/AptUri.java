package org.kiln.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kiln.io.Sha256;

/**
 * A line that {@code apt-get --print-uris} prints: {@code 'URL' file size HASH:digits}.
 *
 * @param hash for example {@code SHA256:9a93…}; which algorithm it is depends on apt
 */
record AptUri(String url, String file, String hash) {
  private static final Pattern LINE = Pattern.compile("'([^']+)' (\\S+) \\d+ ?(\\S*)");
  // deb-src-control and dpkg-source(1): <package>_<version>.orig[-<component>].tar.<compression>
  private static final Pattern UPSTREAM =
      Pattern.compile(".+\\.orig(-[A-Za-z0-9-]+)?\\.tar\\.[a-z0-9]+");

  /** Parses a line; others than such lines are nothing. */
  static Optional<AptUri> parse(String line) {
    Matcher matcher = LINE.matcher(line.strip());
    return matcher.matches()
        ? Optional.of(new AptUri(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  /** Returns whether the file is an archive of the upstream project. */
  boolean isUpstream() {
    return UPSTREAM.matcher(file).matches();
  }

  /**
   * Returns whether the file may have a digest: it has, or apt printed one of another algorithm.
   */
  boolean mayHave(Sha256 sha256) {
    return !hash.startsWith("SHA256:") || hash.equals("SHA256:" + sha256.hex());
  }
}
