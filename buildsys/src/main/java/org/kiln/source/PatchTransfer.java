package org.kiln.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Carries patches from one version of a source to another, as git's rebase does: where a patch does
 * not apply as it is, what it changes in the old version is merged into the new one. Merging needs
 * no context to be the same, only that the new version leaves alone what the patch changes.
 *
 * @param from the old version's tree, with the patches so far
 * @param to the new version's tree, with the patches so far
 */
public record PatchTransfer(Path from, Path to) {
  private static final String NO_TEXT =
      "the patch must be written anew, and renames it, changes its mode, or is binary: make it by"
          + " hand";

  /**
   * Applies a patch to both trees.
   *
   * @param patch a patch of the old version
   * @return the same patch for the new version; nothing where it applies as it is
   * @throws SourceException if it is missing or broken, does not apply to the old version, can't be
   *     merged into the new one, or has nothing left to do there; the message tells each place
   */
  public Optional<byte[]> carry(Path patch) {
    String shown = PatchFile.shown(patch);
    try {
      return carry(shown, Files.readAllBytes(PatchFile.existing(patch)));
    } catch (IOException e) {
      throw new SourceException("can't carry the patch " + shown + ": " + e.getMessage(), null, e);
    }
  }

  private Optional<byte[]> carry(String shown, byte[] patch) throws IOException {
    List<FilePatch> files =
        PatchSeries.parse(shown, patch).getFiles().stream().map(FilePatch::new).toList();
    var changes = new ArrayList<SourceChange>();
    var problems = new ArrayList<String>();
    boolean isMerged = false;
    for (FilePatch file : files) {
      Optional<byte[]> before = content(to, file.path());
      try {
        isMerged |= carry(file);
        change(file.path(), before).ifPresent(changes::add);
      } catch (PatchProblem e) {
        problems.add(line(file, e.what()));
      }
    }
    if (isMerged) {
      files.stream().filter(file -> !file.isText()).forEach(f -> problems.add(line(f, NO_TEXT)));
    }
    if (!problems.isEmpty()) {
      throw PatchSeries.failure(shown, problems);
    }
    return isMerged ? Optional.of(text(shown, head(patch, files), changes)) : Optional.empty();
  }

  private static String line(FilePatch file, String problem) {
    return "  " + file.path() + ": " + problem;
  }

  /** Returns whether it had to be merged. */
  private boolean carry(FilePatch file) throws PatchProblem, IOException {
    Optional<byte[]> before = content(from, file.path());
    file.apply(PatchedTree.now(from));
    PatchedTree tree = PatchedTree.now(to);
    try {
      file.apply(tree);
      return false;
    } catch (PatchProblem e) {
      Optional<byte[]> version = content(to, file.path());
      Optional<byte[]> patched = content(from, file.path());
      if (before.isEmpty() || version.isEmpty() || patched.isEmpty()) {
        throw e;
      }
      byte[] merged = new Merge(before.get(), version.get(), patched.get()).text();
      Path target = tree.resolve(file.path());
      tree.write(target, merged, FileKind.of(target));
      return true;
    }
  }

  /** Returns what the patch does to a file of the new version, if it does anything. */
  private Optional<SourceChange> change(String path, Optional<byte[]> before) throws IOException {
    Optional<byte[]> after = content(to, path);
    byte[] old = before.orElse(new byte[0]);
    byte[] now = after.orElse(new byte[0]);
    SourceChange.Kind kind =
        before.isEmpty()
            ? SourceChange.Kind.NEW
            : after.isEmpty() ? SourceChange.Kind.GONE : SourceChange.Kind.CHANGED;
    return Arrays.equals(old, now) && before.isPresent() == after.isPresent()
        ? Optional.empty()
        : Optional.of(SourceChange.of(path, kind, Files.isExecutable(to.resolve(path)), old, now));
  }

  /** Returns what stands above the first diff: who made the patch, and why. */
  private static byte[] head(byte[] patch, List<FilePatch> files) {
    return Arrays.copyOf(patch, files.get(0).header().getStartOffset());
  }

  private static byte[] text(String shown, byte[] head, List<SourceChange> changes) {
    if (changes.isEmpty()) {
      throw new SourceException(
          "the new version does all that the patch " + shown + " does",
          "Take it out of source.patches.",
          null);
    }
    var text = new ByteArrayOutputStream();
    text.writeBytes(head);
    changes.forEach(change -> text.writeBytes(change.diff()));
    return text.toByteArray();
  }

  private static Optional<byte[]> content(Path tree, String path) throws IOException {
    Path file = tree.resolve(path);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(Files.readAllBytes(file))
        : Optional.empty();
  }
}
