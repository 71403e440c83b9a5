package org.kiln.build;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kiln.artifact.Wheel;
import org.kiln.artifact.WheelMetadata;
import org.kiln.artifact.WheelName;

/** A wheel that is a package's source: it needs no backend. */
final class FetchedWheel {
  private FetchedWheel() {}

  /** Returns whether a source tree is an unpacked wheel, which needs no build. */
  static boolean isWheel(Path source) {
    return !Files.exists(source.resolve("pyproject.toml"))
        && !Files.exists(source.resolve("setup.py"))
        && endingWith(source, ".dist-info").size() == 1;
  }

  /**
   * Moves the content of such a tree to its place and takes it as a wheel.
   *
   * @throws BuildException if no wheel has what it has
   */
  static Wheel take(WorkTree tree) {
    links(tree.source()).findFirst().ifPresent(FetchedWheel::refuse);
    Path info = endingWith(tree.source(), ".dist-info").get(0);
    String stem = String.valueOf(info.getFileName()).replaceFirst("\\.dist-info$", "");
    try {
      Files.move(tree.source(), tree.wheel());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // The file's own name is not known here; its tags are, from the file WHEEL.
    return Wheel.at(WheelName.parse(stem + "-" + tags(tree.wheel(), info) + ".whl"), tree.wheel());
  }

  private static Stream<Path> links(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isSymbolicLink).map(root::relativize).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuse(Path link) {
    throw new BuildException("the wheel has a link, " + link + ", which no wheel has", null, null);
  }

  private static String tags(Path wheel, Path info) {
    Path file = wheel.resolve(info.getFileName()).resolve("WHEEL");
    List<String[]> tags =
        WheelMetadata.read(file).all("Tag").stream().map(tag -> tag.split("-", -1)).toList();
    if (tags.isEmpty() || tags.stream().anyMatch(tag -> tag.length != 3)) {
      throw new BuildException(
          "the wheel's file WHEEL must have tags such as py3-none-any", null, null);
    }
    return IntStream.range(0, 3)
        .mapToObj(i -> tags.stream().map(tag -> tag[i]).distinct().collect(joining(".")))
        .collect(joining("-"));
  }

  static List<Path> endingWith(Path directory, String suffix) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
