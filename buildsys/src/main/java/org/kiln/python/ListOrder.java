package org.kiln.python;

import java.util.Comparator;
import java.util.List;

/** How the lists in versions compare. */
final class ListOrder {
  /** Number by number; where one list ends, it comes first. */
  static final Comparator<List<Long>> NUMBERS = (a, b) -> compare(a, b, Comparator.naturalOrder());

  /** PEP 440, "Local version identifiers": numbers come after letters. */
  static final Comparator<List<String>> LOCAL = (a, b) -> compare(a, b, ListOrder::compareLocal);

  private ListOrder() {}

  private static <T> int compare(List<T> a, List<T> b, Comparator<T> items) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = items.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  private static int compareLocal(String a, String b) {
    boolean isNumber = isNumber(a);
    if (isNumber != isNumber(b)) {
      return isNumber ? 1 : -1;
    }
    return isNumber ? Long.compare(Long.parseLong(a), Long.parseLong(b)) : a.compareTo(b);
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Returns the list without zeros at its end: 1.0 and 1.0.0 are the same version. */
  static List<Long> withoutLastZeros(List<Long> numbers) {
    int length = numbers.size();
    while (length > 1 && numbers.get(length - 1) == 0) {
      length--;
    }
    return numbers.subList(0, length);
  }
}
