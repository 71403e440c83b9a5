package org.kiln.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.patch.BinaryHunk;
import org.eclipse.jgit.patch.FileHeader;
import org.eclipse.jgit.util.RawParseUtils;
import org.eclipse.jgit.util.io.BinaryDeltaInputStream;
import org.eclipse.jgit.util.io.BinaryHunkInputStream;

/** Git's binary patches; the digests in them are checked before and after. */
final class BinaryPatch {
  private BinaryPatch() {}

  /** Returns the content that a binary patch makes of another. */
  static byte[] apply(FileHeader header, byte[] before) throws PatchProblem, IOException {
    if (before.length > 0) {
      check(
          header.getOldId(), before, "the file is not the one that the binary patch was made for");
    }
    byte[] after = patched(header.getForwardBinaryHunk(), before);
    check(header.getNewId(), after, "the binary patch is damaged");
    return after;
  }

  private static byte[] patched(BinaryHunk hunk, byte[] before) throws IOException {
    // The data begin on the line after the word "literal" or "delta".
    int start = RawParseUtils.nextLF(hunk.getBuffer(), hunk.getStartOffset());
    var encoded = new ByteArrayInputStream(hunk.getBuffer(), start, hunk.getEndOffset() - start);
    try (InputStream data = new InflaterInputStream(new BinaryHunkInputStream(encoded))) {
      return hunk.getType() == BinaryHunk.Type.DELTA_DEFLATED
          ? delta(before, data)
          : data.readAllBytes();
    }
  }

  private static byte[] delta(byte[] before, InputStream data) throws IOException {
    try (InputStream result = new BinaryDeltaInputStream(before, data)) {
      return result.readAllBytes();
    }
  }

  private static void check(AbbreviatedObjectId expected, byte[] content, String otherwise)
      throws PatchProblem {
    ObjectId id = new ObjectInserter.Formatter().idFor(Constants.OBJ_BLOB, content);
    if (expected.prefixCompare(id) != 0) {
      throw new PatchProblem(otherwise);
    }
  }
}
