package org.kiln.cli.console;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lays out a table in columns. */
public final class Columns {
  private static final String GAP = "  ";

  private Columns() {}

  /** Returns a line for each row; all rows have as many cells. */
  public static List<String> lines(List<List<String>> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Integer> widths =
        IntStream.range(0, rows.get(0).size()).mapToObj(column -> width(rows, column)).toList();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> padded(row.get(column), widths.get(column)))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }

  private static String padded(String cell, int width) {
    return cell + " ".repeat(width - cell.length());
  }
}
