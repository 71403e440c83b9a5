package org.kiln.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;

/** Brings a patch's change of one text into another version of the text. */
final class Merge {
  private static final List<String> NAMES = List.of("before", "version", "patch");

  private final MergeResult<RawText> result;

  /**
   * Merges.
   *
   * @param before the text that the patch was made for
   * @param version the other version of it
   * @param patched what the patch made of it
   */
  Merge(byte[] before, byte[] version, byte[] patched) {
    this.result =
        new MergeAlgorithm()
            .merge(
                RawTextComparator.DEFAULT,
                new RawText(before),
                new RawText(version),
                new RawText(patched));
  }

  /**
   * Returns the other version with the patch's change.
   *
   * @throws PatchProblem if both change the same lines
   */
  byte[] text() throws PatchProblem, IOException {
    if (result.containsConflicts()) {
      throw new PatchProblem("the new version changes what the patch changes, " + places());
    }
    var out = new ByteArrayOutputStream();
    new MergeFormatter().formatMerge(out, result, NAMES, StandardCharsets.UTF_8);
    return out.toByteArray();
  }

  private String places() {
    var places = new ArrayList<String>();
    for (MergeChunk chunk : result) {
      if (chunk.getConflictState() == ConflictState.FIRST_CONFLICTING_RANGE) {
        places.add(String.valueOf(chunk.getBegin() + 1));
      }
    }
    return places.stream()
        .collect(Collectors.joining(", ", places.size() == 1 ? "at line " : "at lines ", ""));
  }
}
