package org.kiln.authoring;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What somebody wants a patch to be.
 *
 * @param name what follows the number in the file's name; made of the subject where absent
 * @param subject what it does, in one line
 * @param why the reason
 * @param upstream what the project that it patches knows of it
 * @param dropWhen when it can go
 * @param only the files that it has, new and removed ones too; all that was changed where empty
 */
public record PatchWish(
    Optional<String> name,
    String subject,
    String why,
    String upstream,
    String dropWhen,
    SortedSet<String> only) {
  private static final int LONGEST = 60;

  /** Copies the set. */
  public PatchWish {
    only = Collections.unmodifiableSortedSet(new TreeSet<>(only));
  }

  /** Returns the file's name. */
  String file(int number) {
    String words =
        name.orElse(subject)
            .replaceAll("\\.patch$", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String stem = words.substring(0, Math.min(LONGEST, words.length())).replaceAll("^-|-$", "");
    return "%04d-%s.patch".formatted(number, stem);
  }
}
