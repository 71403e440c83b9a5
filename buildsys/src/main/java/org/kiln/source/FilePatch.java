package org.kiln.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.patch.FileHeader;
import org.eclipse.jgit.patch.HunkHeader;

/**
 * What a patch does to one file.
 *
 * @param header as JGit parsed it
 */
record FilePatch(FileHeader header) {

  /** Names the file. */
  String path() {
    return isDeletion() ? header.getOldPath() : header.getNewPath();
  }

  /** Returns whether lines say all that it does: no other name, no other mode, no other bytes. */
  boolean isText() {
    boolean hasLinesOnly =
        switch (header.getChangeType()) {
          case ADD, DELETE -> true;
          case MODIFY ->
              header.getNewMode() == null || header.getNewMode().equals(header.getOldMode());
          default -> false;
        };
    return hasLinesOnly && header.getPatchType() == FileHeader.PatchType.UNIFIED;
  }

  private boolean isDeletion() {
    return header.getChangeType() == ChangeType.DELETE;
  }

  /**
   * Changes the tree.
   *
   * @throws PatchProblem if it can't; the tree is as before
   */
  void apply(PatchedTree tree) throws PatchProblem, IOException {
    Path target = tree.resolve(path());
    if (isDeletion()) {
      delete(tree, target);
    } else if (isCreation(target)) {
      create(tree, target);
    } else {
      change(tree, target);
    }
  }

  // Plain diffs show a new file as a change of an empty one.
  private boolean isCreation(Path target) {
    boolean isFromNothing =
        header.getHunks().size() == 1
            && header.getHunks().get(0).getOldImage().getLineCount() == 0
            && header.getHunks().get(0).getOldImage().getStartLine() == 0;
    return header.getChangeType() == ChangeType.ADD
        || (header.getChangeType() == ChangeType.MODIFY
            && isFromNothing
            && !TreePath.isThere(target));
  }

  private void delete(PatchedTree tree, Path target) throws PatchProblem, IOException {
    byte[] left = patched(tree.read(target));
    if (left.length > 0 && header.getPatchType() == FileHeader.PatchType.UNIFIED) {
      throw new PatchProblem("the patch deletes it, but the file has more than the patch knows of");
    }
    Files.delete(target);
  }

  private void create(PatchedTree tree, Path target) throws PatchProblem, IOException {
    if (TreePath.isThere(target)) {
      throw new PatchProblem("the patch creates it, but it is there already");
    }
    tree.write(target, patched(new byte[0]), FileKind.of(header, FileKind.FILE));
  }

  private void change(PatchedTree tree, Path target) throws PatchProblem, IOException {
    Path original = original(tree, target);
    boolean isNew = header.getChangeType() != ChangeType.MODIFY;
    if (isNew && TreePath.isThere(target)) {
      throw new PatchProblem("the patch renames or copies to it, but it is there already");
    }
    byte[] content = patched(tree.read(original));
    tree.write(target, content, FileKind.of(header, FileKind.of(original)));
    if (header.getChangeType() == ChangeType.RENAME) {
      Files.delete(original);
    }
  }

  // "--- x.c.orig" and "+++ x.c" name one file; git's renames name two.
  private Path original(PatchedTree tree, Path target) throws PatchProblem {
    boolean isSame = header.getChangeType() == ChangeType.MODIFY && TreePath.isThere(target);
    return isSame ? target : tree.resolve(header.getOldPath());
  }

  private byte[] patched(byte[] content) throws PatchProblem, IOException {
    return switch (header.getPatchType()) {
      case GIT_BINARY -> BinaryPatch.apply(header, content);
      case BINARY ->
          throw new PatchProblem(
              "the patch has nothing for it but that it differs; make it with git diff --binary");
      default -> patchedText(content);
    };
  }

  private byte[] patchedText(byte[] content) throws PatchProblem {
    List<? extends HunkHeader> headers = header.getHunks();
    var series = new HunkSeries(TextLines.of(content), headers.size());
    List<Hunk> hunks = new ArrayList<>();
    for (HunkHeader hunk : headers) {
      hunks.add(Hunk.parse(hunks.size() + 1, hunk));
    }
    for (Hunk hunk : hunks) {
      series.apply(hunk);
    }
    return TextLines.join(series.lines());
  }
}
