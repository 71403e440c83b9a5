package org.kiln.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.kiln.toolchain.Line;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of commands that read recipes. */
final class RecipeOptions {
  @Option(
      names = "--recipes",
      paramLabel = "DIR",
      description =
          "Where recipes are; may be given several times. recipes/ of the checkout if not given.")
  private List<Path> recipes = new ArrayList<>();

  @Option(
      names = "--line",
      paramLabel = "LINE",
      description =
          "The Python series, one of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.",
      defaultValue = "cp313",
      completionCandidates = LineNames.class,
      converter = LineConverter.class)
  private Line line = Line.CP313;

  // The launcher acts on it; here it is only known.
  @SuppressWarnings("unused")
  @Option(
      names = "--no-install",
      description = "Prints what the machine lacks instead of installing it.")
  private boolean isInstallationRefused;

  /** Finds a line by its name. */
  static final class LineConverter implements ITypeConverter<Line> {
    @Override
    public Line convert(String name) {
      return Line.find(name)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected one of " + String.join(", ", new LineNames()) + ", got " + name));
    }
  }

  /** The names of all lines, for the shell's completion. */
  static final class LineNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Line.all().stream().map(Line::name).iterator();
    }
  }

  /** Returns the directories, at least one. */
  List<Path> recipes() {
    return recipes.isEmpty() ? List.of(Checkout.current().recipes()) : List.copyOf(recipes);
  }

  Line line() {
    return line;
  }
}
