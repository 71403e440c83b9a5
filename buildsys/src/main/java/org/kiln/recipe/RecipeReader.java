package org.kiln.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads recipes. All problems are found in one go; docs/recipe-format.md describes the format.
 *
 * <p>Positions in problems name the files as the paths given here do.
 */
public final class RecipeReader {
  private static final String FILE = "meta.yaml";
  private static final List<Rule> RULES =
      Stream.of(
              PackageRules.ALL,
              SourceRules.ALL,
              ArchiveRules.ALL,
              WheelRules.ALL,
              BuildRules.ALL,
              AuditRules.ALL,
              FileRules.ALL)
          .flatMap(List::stream)
          .toList();

  private RecipeReader() {}

  /**
   * Reads one recipe. Whether its dependencies exist is not asked.
   *
   * @param metaYaml {@code recipes/<name>/meta.yaml}
   * @throws RecipeException if there are problems
   */
  public static Recipe read(Path metaYaml) {
    Problems problems = new Problems();
    Optional<Draft> draft = draft(metaYaml, problems);
    problems.throwIfAny();
    return new RecipeAssembly(draft.orElseThrow()).recipe();
  }

  /**
   * Reads every recipe below a directory: {@code <name>/meta.yaml}.
   *
   * @throws RecipeException if there are problems, in whatever recipes, or no such directory
   */
  public static Recipes readAll(Path recipesDirectory) {
    return readAll(List.of(recipesDirectory));
  }

  /**
   * Reads every recipe below several directories, as if they were one.
   *
   * @throws RecipeException if there are problems, in whatever recipes, or no such directory
   */
  public static Recipes readAll(List<Path> recipesDirectories) {
    Problems problems = new Problems();
    List<Path> files = recipesDirectories.stream().flatMap(d -> files(d).stream()).toList();
    List<Reading> readings = files.parallelStream().map(RecipeReader::reading).toList();
    readings.forEach(reading -> problems.addAll(reading.problems()));
    List<Draft> drafts = readings.stream().flatMap(reading -> reading.draft().stream()).toList();
    new NameRules(files).check(drafts, problems);
    problems.throwIfAny();
    return Recipes.of(drafts.stream().map(d -> new RecipeAssembly(d).recipe()).toList());
  }

  /**
   * Returns what could be better in recipes that have no problems: they can be built as they are.
   *
   * @throws RecipeException if there is no such directory
   */
  public static List<RecipeProblem> advise(List<Path> recipesDirectories) {
    Problems advice = new Problems();
    recipesDirectories.stream()
        .flatMap(directory -> files(directory).stream())
        .flatMap(file -> new DraftReader(file, new Problems()).read().stream())
        .forEach(draft -> advise(draft, advice));
    return advice.all();
  }

  private static void advise(Draft draft, Problems advice) {
    draft
        .releases()
        .forEach(release -> AdviceRules.ALL.forEach(rule -> rule.apply(draft, release, advice)));
  }

  /** What was read of a recipe's files, whatever others are like. */
  private record Reading(Optional<Draft> draft, Problems problems) {}

  private static Reading reading(Path metaYaml) {
    Problems problems = new Problems();
    Optional<Draft> draft = draft(metaYaml, problems);
    SuiteReader.read(metaYaml.resolveSibling(SuiteReader.FILE), problems);
    return new Reading(draft, problems);
  }

  private static Optional<Draft> draft(Path metaYaml, Problems problems) {
    Optional<Draft> draft = new DraftReader(metaYaml, problems).read();
    draft.ifPresent(
        d -> d.releases().forEach(r -> RULES.forEach(rule -> rule.apply(d, r, problems))));
    return draft;
  }

  private static List<Path> files(Path recipesDirectory) {
    try (Stream<Path> entries = Files.list(recipesDirectory)) {
      return entries.map(d -> d.resolve(FILE)).filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new RecipeException(
          "cannot list the recipes in " + recipesDirectory + " (" + e + ")",
          "Name the directory that holds <name>/meta.yaml.");
    }
  }
}
