package org.kiln.build;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kiln.io.AtomicFiles;
import org.kiln.io.Sha256;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;
import org.kiln.yaml.YamlDocument;
import org.kiln.yaml.YamlNode;
import org.kiln.yaml.YamlNode.Mapping;
import org.kiln.yaml.YamlNode.Scalar;
import org.kiln.yaml.YamlNode.Sequence;
import org.kiln.yaml.YamlReader;

/**
 * The committed file {@code recipes/<name>/build.lock.yaml}: one lock for each release and Python
 * series.
 *
 * <pre>
 * - version: "2.5.5"
 *   python: "3.13"
 *   requires:
 *     - "meson-python>=0.18.0"
 *   constraints: []
 *   wheels:
 *     - name: "meson"
 *       version: "1.9.0"
 *       file: "meson-1.9.0-py3-none-any.whl"
 *       sha256: "…"
 * </pre>
 */
public final class BuildLockFile {
  private static final String NAME = "build.lock.yaml";

  private final PackageName recipe;
  private final Path file;

  private BuildLockFile(PackageName recipe, Path file) {
    this.recipe = recipe;
    this.file = file;
  }

  /** Names the file of a recipe; it need not exist. */
  public static BuildLockFile of(Recipe recipe) {
    return new BuildLockFile(recipe.name(), recipe.directory().resolve(NAME));
  }

  /** Returns where the file is. */
  public Path path() {
    return file;
  }

  /**
   * Returns the lock of a release for a Python series.
   *
   * @throws BuildException if the file is damaged
   */
  public Optional<BuildLock> find(String version, String series) {
    return locks().stream().filter(lock -> lock.isFor(version, series)).findFirst();
  }

  /** Writes a lock into the file, in place of an older one for the same release and series. */
  public void put(BuildLock lock) {
    List<BuildLock> all = new ArrayList<>(locks());
    all.removeIf(old -> old.isFor(lock.version(), lock.python()));
    all.add(lock);
    all.sort(Comparator.comparing(BuildLock::python).thenComparing(BuildLock::version).reversed());
    AtomicFiles.write(file, text(all));
  }

  private List<BuildLock> locks() {
    if (!Files.exists(file)) {
      return List.of();
    }
    YamlDocument document = YamlReader.read(file);
    if (!document.problems().isEmpty()) {
      throw damaged(document.problems().get(0).toString());
    }
    return document.root().map(this::items).orElse(List.of()).stream().map(this::lock).toList();
  }

  private BuildLock lock(YamlNode node) {
    return new BuildLock(
        text(node, "version"),
        text(node, "python"),
        new BuildRequirements(texts(node, "requires"), texts(node, "constraints")),
        items(value(node, "wheels")).stream().map(this::wheel).toList());
  }

  private LockedWheel wheel(YamlNode node) {
    return new LockedWheel(
        text(node, "name"),
        text(node, "version"),
        text(node, "file"),
        Sha256.parse(text(node, "sha256")));
  }

  private List<String> texts(YamlNode node, String key) {
    return items(value(node, key)).stream().map(this::scalar).toList();
  }

  private String text(YamlNode node, String key) {
    return scalar(value(node, key));
  }

  private YamlNode value(YamlNode node, String key) {
    Optional<YamlNode> value = node instanceof Mapping m ? m.find(key) : Optional.empty();
    return value.orElseThrow(() -> damaged(node.position() + ": missing " + key));
  }

  private List<YamlNode> items(YamlNode node) {
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    throw damaged(node.position() + ": expected a list");
  }

  private String scalar(YamlNode node) {
    if (node instanceof Scalar scalar) {
      return scalar.text();
    }
    throw damaged(node.position() + ": expected a text");
  }

  private BuildException damaged(String what) {
    return new BuildException(
        "not a lock of build requirements: " + file + ": " + what,
        "delete it; the next build of " + recipe + " writes a new one",
        null);
  }

  private String text(List<BuildLock> locks) {
    return "# Written by Kiln: the exact build requirements of "
        + recipe
        + ". Commit this file.\n"
        + locks.stream().map(BuildLockFile::text).collect(Collectors.joining());
  }

  private static String text(BuildLock lock) {
    return "- version: %s\n  python: %s\n".formatted(quoted(lock.version()), quoted(lock.python()))
        + list("requires", lock.requirements().requires())
        + list("constraints", lock.requirements().constraints())
        + "  wheels:"
        + (lock.wheels().isEmpty() ? " []\n" : "\n")
        + lock.wheels().stream().map(BuildLockFile::text).collect(Collectors.joining());
  }

  private static String list(String key, List<String> values) {
    return values.isEmpty()
        ? "  " + key + ": []\n"
        : values.stream()
            .map(value -> "    - " + quoted(value) + "\n")
            .collect(Collectors.joining("", "  " + key + ":\n", ""));
  }

  private static String text(LockedWheel wheel) {
    return "    - name: %s\n      version: %s\n      file: %s\n      sha256: %s\n"
        .formatted(
            quoted(wheel.name()),
            quoted(wheel.version()),
            quoted(wheel.file()),
            quoted(wheel.sha256().hex()));
  }

  /** A JSON string is a YAML string. */
  private static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
