package org.kiln.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.kiln.authoring.NewRecipe;
import org.kiln.authoring.RecipeFiles;
import org.kiln.authoring.RecipeWriter;
import org.kiln.authoring.Wish;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.RecipeReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code kiln new}. */
@Command(
    name = "new",
    description = {
      "Writes recipes, each with a first test, for packages of the Python package index and for"
          + " what they need.",
      "Which index that is, pip's configuration says."
    },
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private RecipeOptions options;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PACKAGE",
      arity = "1..*",
      converter = WishConverter.class,
      description = "Names on the index, as in attrs, attrs==26.1.0 or \"attrs<26\".")
  private List<Wish> wishes = new ArrayList<>();

  /** Reads what is wished for. */
  static final class WishConverter implements ITypeConverter<Wish> {
    @Override
    public Wish convert(String text) {
      return Wish.parse(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected a name such as attrs, attrs==26.1.0 or attrs<26, got " + text));
    }
  }

  NewCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws InterruptedException {
    List<Path> directories = options.recipes();
    var writer =
        new RecipeWriter(
            IndexAccess.of(around),
            around.cache().work(),
            RecipeReader.readAll(directories),
            options.line().python(),
            new FetchLines(spec.commandLine().getOut()));
    List<NewRecipe> made = writer.make(wishes);
    new RecipeFiles(directories.get(0), directories).write(made);
    tell(made);
    return ExitCode.OK.code();
  }

  private void tell(List<NewRecipe> made) {
    PrintWriter out = spec.commandLine().getOut();
    made.forEach(recipe -> tell(recipe, out));
    String names = wishes.stream().map(w -> w.name().text()).collect(Collectors.joining(" "));
    out.println("Write into the tests what the packages are for; then");
    out.println("  ./kiln build " + names);
    out.println("  ./kiln test " + names);
  }

  private void tell(NewRecipe recipe, PrintWriter out) {
    Path place = options.recipes().get(0).resolve(recipe.name().text());
    List<String> needs = new ArrayList<>(List.of(recipe.license().orElse("license unknown")));
    recipe.backend().ifPresent(backend -> needs.add("built by " + backend));
    needs.addAll(needs("built with", recipe.host()));
    needs.addAll(needs("needs", recipe.run()));
    out.printf(
        "%s: %s %s; %s%n",
        Paths.shown(place), recipe.name(), recipe.version(), String.join(", ", needs));
    recipe.remarks().forEach(remark -> out.println("  look: " + remark));
  }

  private static List<String> needs(String what, List<PackageName> names) {
    return names.isEmpty()
        ? List.of()
        : List.of(
            what + " " + names.stream().map(PackageName::text).collect(Collectors.joining(" ")));
  }
}
