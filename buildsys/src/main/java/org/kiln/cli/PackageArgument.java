package org.kiln.cli;

import org.kiln.recipe.PackageName;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The one package that a command is for. */
final class PackageArgument {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "PACKAGE",
      completionCandidates = RecipeNames.class,
      description = "The name.")
  private String name = "";

  /**
   * Returns the name.
   *
   * @throws ParameterException if it can't be one
   */
  PackageName name() {
    return parse(name, spec);
  }

  static PackageName parse(String name, CommandSpec spec) {
    if (!PackageName.isValid(name)) {
      throw new ParameterException(
          spec.commandLine(), "expected the name of a recipe, got " + name);
    }
    return PackageName.parse(name);
  }
}
