package org.kiln.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kiln.source.Replacement;
import org.kiln.source.SourceException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The directories that take the place of sources. */
final class SourceOptions {
  @Option(
      names = "--source",
      paramLabel = "NAME[@VERSION]=DIR",
      converter = Converter.class,
      description = {
        "Builds a package from a directory instead of its source. Or set KILN_SOURCES, several of"
            + " them with colons between."
      })
  private List<Replacement> sources = new ArrayList<>();

  /** Parses what stands on the command line. */
  static final class Converter implements ITypeConverter<Replacement> {
    @Override
    public Replacement convert(String text) {
      try {
        return Replacement.parse(text);
      } catch (SourceException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Returns those of the command line, then those of the environment: the first counts. */
  List<Replacement> all(Map<String, String> environment) {
    return Stream.concat(sources.stream(), Replacement.of(environment).stream()).toList();
  }

  /** Returns the command line's own part, for another one. */
  List<String> arguments() {
    return sources.stream().flatMap(source -> Stream.of("--source", source.toString())).toList();
  }
}
