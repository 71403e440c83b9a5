package org.kiln.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kiln.build.KeptTree;
import org.kiln.io.AtomicFiles;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Release;
import org.kiln.recipe.Source;
import org.kiln.source.GitIdentity;
import org.kiln.source.PatchSeries;
import org.kiln.source.SourceChange;
import org.kiln.source.SourceComparison;
import org.kiln.source.SourceProvider;

/**
 * Makes patches of what people edited in kept trees.
 *
 * @param sources lays out sources as they are without the edits
 * @param work a directory for what is only needed meanwhile
 * @param author who made the edits
 * @param clock tells the date
 */
public record PatchMaker(SourceProvider sources, Path work, GitIdentity author, Clock clock) {

  /**
   * Writes a patch, and names it in the recipe and in the table of patches. Nothing is written
   * unless the patch applies to the source with the patches before it.
   *
   * @throws AuthoringException if nothing was edited, or the tree is of another source
   */
  public MadePatch make(Recipe recipe, Release release, KeptTree kept, PatchWish wish)
      throws InterruptedException {
    check(recipe, release, kept);
    Path fresh = AtomicFiles.aside(work.resolve("patch"));
    try {
      Files.createDirectories(work);
      sources.unpack(recipe, release, fresh);
      return make(recipe, release, kept, wish, fresh);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      AtomicFiles.delete(fresh);
    }
  }

  private void check(Recipe recipe, Release release, KeptTree kept) {
    boolean isWheel = release.source() instanceof Source.Archive archive && archive.isWheel();
    boolean isPatchable =
        release.source() instanceof Source.Archive || release.source() instanceof Source.Git;
    if (isWheel || !isPatchable) {
      throw new AuthoringException(
          recipe.name() + " can't have patches: its source is " + kind(release.source()),
          "Edit the source itself, or take the project's source archive.",
          null);
    }
    if (!kept.build().source().equals(sources.digest(recipe, release))) {
      throw new AuthoringException(
          "the source of "
              + recipe.name()
              + " in the recipe is another than that of the kept build, "
              + kept.build().label(),
          "Build it anew (kiln shell --fresh " + recipe.name() + "), and edit that.",
          null);
    }
  }

  private static String kind(Source source) {
    return source instanceof Source.Archive
        ? "a wheel"
        : source instanceof Source.Directory directory
            ? "the directory " + directory.path()
            : "none";
  }

  private MadePatch make(
      Recipe recipe, Release release, KeptTree kept, PatchWish wish, Path fresh) {
    var found =
        new SourceComparison(fresh, kept.changedByBuild(), kept.source()).compare(wish.only());
    var left = new ArrayList<>(found.left());
    List<SourceChange> changes = withoutExtras(release, found.changes(), left);
    if (changes.isEmpty()) {
      throw nothing(recipe, left);
    }
    PatchFolder folder = PatchFolder.of(recipe);
    String name = wish.file(number(release));
    byte[] text =
        new PatchText(author, wish.subject(), wish.why(), wish.upstream()).with(changes, clock);
    tryOn(fresh, name, text);
    List<Path> written = write(recipe, release, folder, wish, name, text);
    return new MadePatch(
        folder.of(release.version()).resolve(name),
        changes.stream().map(SourceChange::path).toList(),
        left,
        written);
  }

  private static AuthoringException nothing(Recipe recipe, List<String> left) {
    String rest = left.isEmpty() ? "" : "; left out: " + String.join(", ", left);
    return new AuthoringException(
        "no file of the source of " + recipe.name() + " was edited" + rest,
        "Edit it: kiln shell " + recipe.name() + ". --file takes a file that is new or gone.",
        null);
  }

  /** Extras come after the patches, from the recipe's own directory. */
  private static List<SourceChange> withoutExtras(
      Release release, List<SourceChange> changes, List<String> left) {
    var kept = new ArrayList<SourceChange>();
    for (SourceChange change : changes) {
      var own =
          release.source().extras().stream()
              .filter(extra -> Path.of(change.path()).equals(Path.of(extra.to()).normalize()))
              .findFirst();
      own.ifPresentOrElse(
          extra -> left.add(change.path() + " is the recipe's own " + extra.from()),
          () -> kept.add(change));
    }
    return kept;
  }

  private static int number(Release release) {
    return 1
        + release.source().patches().stream()
            .map(patch -> String.valueOf(Path.of(patch).getFileName()).replaceAll("\\D.*", ""))
            .filter(digits -> digits.matches("\\d{1,6}"))
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(0);
  }

  private void tryOn(Path fresh, String name, byte[] text) {
    Path directory = AtomicFiles.aside(work.resolve("patch"));
    try {
      AtomicFiles.write(directory.resolve(name), text);
      new PatchSeries().apply(List.of(directory.resolve(name)), fresh);
    } finally {
      AtomicFiles.delete(directory);
    }
  }

  /** The recipe comes last: without it the rest changes nothing. */
  private static List<Path> write(
      Recipe recipe,
      Release release,
      PatchFolder folder,
      PatchWish wish,
      String name,
      byte[] text) {
    Path meta = recipe.directory().resolve("meta.yaml");
    String changed = PatchEntry.of(recipe, release).with(name);
    Path directory = folder.of(release.version());
    var row =
        new PatchRow(
            directory.getFileName() + "/" + name, wish.subject(), wish.upstream(), wish.dropWhen());
    AtomicFiles.write(directory.resolve(name), text);
    var table = folder.tableWith(row);
    table.ifPresent(renewed -> AtomicFiles.write(folder.table(), renewed));
    AtomicFiles.write(meta, changed);
    return Stream.concat(Stream.of(meta), table.stream().map(any -> folder.table())).toList();
  }
}
