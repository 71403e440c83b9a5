package org.kiln.toolchain;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kiln.io.AtomicFiles;
import org.kiln.io.Sha256;
import org.kiln.yaml.YamlNode;
import org.kiln.yaml.YamlReader;

/**
 * The Debian packages of a toolchain image:
 *
 * <pre>
 * packages:
 *   cmake: "3.31.6-2"
 * </pre>
 *
 * @param packages version by name
 */
public record ToolchainLock(SortedMap<String, String> packages) {
  private static final String HEAD =
      "# The Debian packages of the toolchain image, as the image itself lists them.\npackages:\n";

  /** Copies the map. */
  public ToolchainLock {
    packages = Collections.unmodifiableSortedMap(new TreeMap<>(packages));
  }

  /**
   * Reads a lock file.
   *
   * @throws ToolchainException if it is not one
   */
  public static ToolchainLock read(Path file) {
    var document = YamlReader.read(file);
    document.problems().stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw unreadable(problem.position() + ": " + problem.what());
            });
    return document
        .root()
        .flatMap(root -> mapping(root).find("packages"))
        .map(packages -> new ToolchainLock(versions(mapping(packages))))
        .orElseThrow(() -> unreadable(file + ": expected the key \"packages\""));
  }

  /** Parses lines of name and version, as the image lists its packages. */
  static ToolchainLock ofListing(List<String> lines) {
    var packages = new TreeMap<String, String>();
    for (String line : lines) {
      String[] words = line.strip().split("\\s+", -1);
      if (words.length == 2) {
        packages.put(words[0], words[1]);
      }
    }
    return new ToolchainLock(packages);
  }

  /** Writes this lock to a file. */
  public void write(Path file) {
    AtomicFiles.write(file, text());
  }

  /** Returns in what an image with the given packages differs from this lock, by name. */
  public List<LockDifference> differences(ToolchainLock actual) {
    var names = new TreeSet<>(packages.keySet());
    names.addAll(actual.packages.keySet());
    return names.stream()
        .map(name -> new LockDifference(name, version(name), actual.version(name)))
        .filter(difference -> !difference.locked().equals(difference.actual()))
        .toList();
  }

  /** Returns the digest of names and versions. */
  public Sha256 digest() {
    return Sha256.of(text());
  }

  private String text() {
    return packages.entrySet().stream()
        .map(e -> "  " + e.getKey() + ": \"" + e.getValue() + "\"\n")
        .collect(Collectors.joining("", HEAD, ""));
  }

  private Optional<String> version(String name) {
    return Optional.ofNullable(packages.get(name));
  }

  private static SortedMap<String, String> versions(YamlNode.Mapping packages) {
    var versions = new TreeMap<String, String>();
    for (YamlNode.Entry entry : packages.entries()) {
      if (!(entry.value() instanceof YamlNode.Scalar version)) {
        throw unreadable(entry.position() + ": expected a version");
      }
      versions.put(entry.key(), version.text());
    }
    return versions;
  }

  private static YamlNode.Mapping mapping(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping;
    }
    throw unreadable(node.position() + ": expected a mapping, got " + node.description());
  }

  private static ToolchainException unreadable(String what) {
    return new ToolchainException(
        "the toolchain's lock can't be read: " + what, "Restore it from the repository.", null);
  }
}
