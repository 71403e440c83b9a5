package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kiln.io.Sha256;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Release;
import org.kiln.source.FetchListener;
import org.kiln.source.SourceException;
import org.kiln.source.SourceProvider;

/** Sources of a few text files each. */
final class FakeSources implements SourceProvider {
  private final Map<PackageName, Map<String, String>> trees = new HashMap<>();

  FakeSources with(String name, Map<String, String> files) {
    trees.put(PackageName.parse(name), files);
    return this;
  }

  private Map<String, String> tree(Recipe recipe) {
    return trees.getOrDefault(recipe.name(), Map.of());
  }

  @Override
  public Sha256 digest(Recipe recipe, Release release) {
    return Sha256.of(recipe.name() + release.version() + new TreeMap<>(tree(recipe)));
  }

  @Override
  public SortedMap<String, String> parts(Recipe recipe, Release release) {
    var parts = new TreeMap<String, String>();
    tree(recipe).forEach((file, text) -> parts.put("file " + file, Sha256.of(text).hex()));
    return parts;
  }

  @Override
  public void fetch(Recipe recipe, Release release, FetchListener listener) {
    if (tree(recipe).containsKey("404")) {
      throw new SourceException("no place has " + recipe.name(), "add a mirror", null);
    }
  }

  @Override
  public void unpack(Recipe recipe, Release release, Path directory) {
    try {
      Files.createDirectories(directory);
      for (Map.Entry<String, String> file : tree(recipe).entrySet()) {
        Path target = directory.resolve(file.getKey());
        Files.createDirectories(target.resolveSibling("."));
        Files.writeString(target, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
