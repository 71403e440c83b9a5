package org.kiln.recipe;

import java.util.List;
import org.kiln.yaml.Position;

/**
 * What a recipe accepts of what audits find: an entry of {@code audit.waive}.
 *
 * @param position where it stands
 * @param lint what is accepted
 * @param files globs of the files in which it is; everywhere if empty
 * @param reason why
 */
public record Waiver(Position position, Lint lint, List<String> files, String reason) {
  /** Copies the list. */
  public Waiver {
    files = List.copyOf(files);
  }
}
