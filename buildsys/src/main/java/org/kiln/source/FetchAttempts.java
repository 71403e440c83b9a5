package org.kiln.source;

import java.util.ArrayList;
import java.util.List;
import org.kiln.io.Sha256;

/** What became of each place that was to deliver a file. */
final class FetchAttempts {
  private final Wanted wanted;
  private final FetchListener listener;
  private final List<String> reasons = new ArrayList<>();
  private boolean hasWrongDigest;

  FetchAttempts(Wanted wanted, FetchListener listener) {
    this.wanted = wanted;
    this.listener = listener;
  }

  /** Notes a place that did not deliver. */
  void failed(String from, String why) {
    reasons.add("  " + from + ": " + why);
    listener.failed(wanted.name(), from, why);
  }

  /** Notes a place that delivered something else. */
  void wrong(String from, Sha256 got) {
    hasWrongDigest = true;
    failed(from, "wrong file: expected sha256 " + wanted.sha256() + ", got " + got);
  }

  /** Returns the error that tells of all of them. */
  SourceException failure() {
    String what =
        "can't fetch %s (sha256 %s):%n%s"
            .formatted(wanted.name(), wanted.sha256(), String.join("\n", reasons));
    return hasWrongDigest
        ? new SourceException(
            what,
            "If the project really published other bytes, correct the recipe's sha256; else do not"
                + " trust that place.",
            null)
        : SourceException.unreachable(
            what,
            "Check the network and the proxy settings (http_proxy, https_proxy, no_proxy), or add a"
                + " place to the recipe's source: mirrors, pypi or debian.");
  }
}
