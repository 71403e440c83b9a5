package org.kiln.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.util.QuotedString;

/**
 * What was changed in one file of a source.
 *
 * @param path relative, with slashes
 * @param kind whether the file is new, or gone
 * @param isProgram whether a new file is executable
 * @param before its content; nothing of a new one
 * @param after its content now; nothing of one that is gone
 */
public record SourceChange(
    String path, Kind kind, boolean isProgram, RawText before, RawText after) {
  /** What can happen to a file. */
  public enum Kind {
    /** It has another content. */
    CHANGED,
    /** It was not there. */
    NEW,
    /** It is not there any more. */
    GONE
  }

  static SourceChange of(String path, Kind kind, boolean isProgram, byte[] before, byte[] after) {
    return new SourceChange(path, kind, isProgram, new RawText(before), new RawText(after));
  }

  /** Returns whether it is text that a patch can have. */
  boolean isText() {
    return !RawText.isBinary(before.getRawContent()) && !RawText.isBinary(after.getRawContent());
  }

  /** Returns git's diff of it. */
  public byte[] diff() {
    var out = new ByteArrayOutputStream();
    try (var formatter = new DiffFormatter(out)) {
      out.write(head().getBytes(StandardCharsets.UTF_8));
      var edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after);
      formatter.format(edits, before, after);
      formatter.flush();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String head() {
    String a = QuotedString.GIT_PATH.quote("a/" + path);
    String b = QuotedString.GIT_PATH.quote("b/" + path);
    String mode = isProgram ? "100755" : "100644";
    return "diff --git "
        + a
        + " "
        + b
        + "\n"
        + switch (kind) {
          case CHANGED -> "--- " + a + "\n+++ " + b + "\n";
          case NEW -> "new file mode " + mode + "\n--- /dev/null\n+++ " + b + "\n";
          case GONE -> "deleted file mode " + mode + "\n--- " + a + "\n+++ /dev/null\n";
        };
  }
}
