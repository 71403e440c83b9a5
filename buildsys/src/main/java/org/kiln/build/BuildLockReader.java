package org.kiln.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kiln.io.Sha256;
import org.kiln.yaml.YamlDocument;
import org.kiln.yaml.YamlNode;
import org.kiln.yaml.YamlNode.Mapping;
import org.kiln.yaml.YamlNode.Scalar;
import org.kiln.yaml.YamlNode.Sequence;
import org.kiln.yaml.YamlReader;

/** Reads {@link BuildLockFile}. */
final class BuildLockReader {
  private final Path file;

  BuildLockReader(Path file) {
    this.file = file;
  }

  List<BuildLock> read() {
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
        text(node, "name"), text(node, "version"), text(node, "file"), digest(node));
  }

  private Sha256 digest(YamlNode node) {
    String text = text(node, "sha256");
    if (!Sha256.isValid(text)) {
      throw damaged(node.position() + ": sha256 needs 64 hexadecimal digits");
    }
    return Sha256.parse(text);
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
        "delete it; the next build writes a new one",
        null);
  }
}
