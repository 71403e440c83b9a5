package org.kiln.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of the table of patches.
 *
 * @param file the patch, by its directory and name
 * @param reason what it is for
 * @param upstream what the project that it patches knows of it
 * @param dropWhen when it can go
 */
record PatchRow(String file, String reason, String upstream, String dropWhen) {
  private static final String ROW = "| `";
  private static final String HEAD_END = "|---";

  /** Returns a document whose table has the row, where its name belongs. */
  String in(String document) {
    List<String> lines = new ArrayList<>(document.lines().toList());
    lines.add(place(lines), text());
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  /** Behind the last row that comes before this one, else behind the table's head. */
  private int place(List<String> lines) {
    int place = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean isBefore = line.startsWith(ROW) && line.compareTo(text()) < 0;
      if (isBefore || line.startsWith(HEAD_END)) {
        place = i + 1;
      }
    }
    return place == 0 ? lines.size() : place;
  }

  private String text() {
    return ROW
        + "%s` | %s | %s | %s |".formatted(file, cell(reason), cell(upstream), cell(dropWhen));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
