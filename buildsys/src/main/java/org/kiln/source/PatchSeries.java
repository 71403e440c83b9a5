package org.kiln.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.patch.FileHeader;
import org.eclipse.jgit.patch.FormatError;
import org.eclipse.jgit.patch.Patch;

/**
 * Applies patches in order: git's diffs and plain unified ones, with one leading directory in their
 * paths ({@code -p1}). JGit reads them. Its own way to apply them wants a repository, turns CRLF
 * into LF outside of one, and moves a hunk to any place that looks alike.
 */
public final class PatchSeries {

  /**
   * Applies patch files.
   *
   * @param patches the files, in order
   * @param tree the source
   * @throws SourceException if a file is missing or broken, or does not apply; the message names
   *     each file and hunk with what the source has there
   */
  public void apply(List<Path> patches, Path tree) {
    PatchedTree patched = PatchedTree.now(tree);
    for (Path patch : patches) {
      apply(PatchFile.existing(patch), patched);
    }
  }

  private static void apply(Path file, PatchedTree tree) {
    String shown = PatchFile.shown(file);
    List<String> problems = new ArrayList<>();
    try {
      for (FileHeader header : parse(shown, Files.readAllBytes(file)).getFiles()) {
        apply(new FilePatch(header), tree, problems);
      }
    } catch (IOException e) {
      throw new SourceException("can't apply the patch " + shown + ": " + e.getMessage(), null, e);
    }
    if (!problems.isEmpty()) {
      throw failure(shown, problems);
    }
  }

  private static void apply(FilePatch patch, PatchedTree tree, List<String> problems)
      throws IOException {
    try {
      patch.apply(tree);
    } catch (PatchProblem e) {
      problems.add("  " + patch.path() + ": " + e.what());
    }
  }

  /** Reads a patch file. */
  static Patch parse(String shown, byte[] bytes) {
    var patch = new Patch();
    patch.parse(bytes, 0, bytes.length);
    List<String> errors =
        patch.getErrors().stream()
            .filter(error -> error.getSeverity() == FormatError.Severity.ERROR)
            .map(error -> "  " + error.getMessage() + ": " + error.getLineText())
            .toList();
    if (!errors.isEmpty() || patch.getFiles().isEmpty()) {
      throw new SourceException(
          "the patch "
              + shown
              + " is malformed:\n"
              + (errors.isEmpty() ? "  it has no diff" : String.join("\n", errors)),
          "Make it anew, for example with git format-patch.",
          null);
    }
    return patch;
  }

  static SourceException failure(String shown, List<String> problems) {
    return new SourceException(
        "the patch " + shown + " does not apply:\n" + String.join("\n", problems),
        "Make the patch anew for this version of the source, or drop it where it is no longer"
            + " needed.",
        null);
  }
}
