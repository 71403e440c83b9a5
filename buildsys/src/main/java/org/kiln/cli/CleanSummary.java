package org.kiln.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.kiln.build.CacheItem;
import org.kiln.build.CacheItem.Kind;
import org.kiln.cli.console.Amounts;

/**
 * What is said at the end of a cleaning.
 *
 * @param removed what went, or would go
 * @param all what was there before
 * @param isDry whether nothing was done
 */
record CleanSummary(List<CacheItem> removed, List<CacheItem> all, boolean isDry) {
  List<String> lines() {
    long freed = removed.stream().mapToLong(CacheItem::freed).sum();
    long gone = size(removed.stream());
    String linked =
        gone > freed
            ? "; %s more when repositories that link to them go".formatted(text(gone - freed))
            : "";
    return Stream.of(
            Arrays.stream(Kind.values()).flatMap(this::line),
            Stream.of((isDry ? "would free " : "freed ") + text(freed) + linked),
            Stream.of((isDry ? "would keep " : "kept ") + text(size(all.stream()) - gone)))
        .flatMap(lines -> lines)
        .toList();
  }

  private Stream<String> line(Kind kind) {
    List<CacheItem> ofKind = removed.stream().filter(item -> item.kind() == kind).toList();
    return ofKind.isEmpty()
        ? Stream.empty()
        : Stream.of(
            "%s%s (%s)"
                .formatted(
                    isDry ? "would remove " : "removed ",
                    Amounts.count(ofKind.size(), kind.noun()),
                    text(size(ofKind.stream()))));
  }

  private static long size(Stream<CacheItem> items) {
    return items.mapToLong(CacheItem::size).sum();
  }

  private static String text(long bytes) {
    return Amounts.size(bytes);
  }
}
