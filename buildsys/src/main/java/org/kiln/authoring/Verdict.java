package org.kiln.authoring;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of a recipe's version. */
public enum Verdict {
  /** It is the newest that can be. */
  NEWEST,
  /** A newer one takes its place, or would. */
  RAISED,
  /** There is a newer one, but something keeps it from taking the place. */
  STUCK,
  /** The package index could not be asked, or does not deliver. */
  UNKNOWN,
  /** Updates pass the recipe by. */
  LEFT_ALONE;

  /** Returns the word for machines, for example {@code left-alone}. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
