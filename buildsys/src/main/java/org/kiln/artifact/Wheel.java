package org.kiln.artifact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiln.io.AtomicFiles;

/**
 * An unpacked wheel (PEP 427).
 *
 * @param name the file name that it came with
 * @param root the directory that holds its content
 */
public record Wheel(WheelName name, Path root) {

  /**
   * Unpacks a wheel, what is installed from its {@code .data} directory included, without bytecode.
   *
   * @throws ArtifactException if it is none
   */
  public static Wheel unpack(Path file, Path root) {
    WheelName name = WheelName.parse(String.valueOf(file.getFileName()));
    ArchiveReader.unpackZip(file, root);
    return at(name, root);
  }

  /**
   * Takes a directory that holds an unpacked wheel already.
   *
   * @throws ArtifactException if its metadata are missing
   */
  public static Wheel at(WheelName name, Path root) {
    var wheel = new Wheel(name, root);
    if (!Files.isRegularFile(wheel.distInfo().resolve("METADATA"))) {
      throw new ArtifactException(
          name + ": a wheel must contain " + name.distInfo() + "/METADATA", null, null);
    }
    wheel.layOut();
    return wheel;
  }

  /** Returns the directory of metadata. */
  public Path distInfo() {
    Path expected = root.resolve(name.distInfo());
    return Files.isDirectory(expected) ? expected : find("*.dist-info").orElse(expected);
  }

  private Optional<Path> find(String glob) {
    try (var found = Files.newDirectoryStream(root, glob)) {
      var all = found.iterator();
      return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the core metadata. */
  public WheelMetadata metadata() {
    return WheelMetadata.read(distInfo().resolve("METADATA"));
  }

  /** Returns the names that can be imported once it is installed, sorted. */
  public List<String> imports() {
    return ImportNames.of(files().map(ArchiveMember::name).toList());
  }

  /** Returns the compiled modules and libraries, sorted by name. */
  public List<ArchiveMember> sharedObjects() {
    return files().filter(m -> m.name().matches(".*\\.so(\\.[0-9.]+)?")).toList();
  }

  /**
   * Returns the same wheel under the tags that it deserves here: what is compiled is for our
   * platform, whatever the backend believed.
   *
   * @param python the line's Python tag, for example {@code cp313}
   * @param platform the line's platform tag
   */
  public Wheel forPlatform(String python, String platform) {
    if (name.isPure() && sharedObjects().isEmpty()) {
      return this;
    }
    return new Wheel(
        name.isPure()
            ? name.withTags(python, python, platform)
            : name.withTags(name.python(), name.abi(), platform),
        root);
  }

  /** Packs the wheel into a directory under its name, with fresh WHEEL and RECORD. */
  public Path pack(Path directory) {
    Path file = directory.resolve(name.toString());
    WheelFiles.writeTags(distInfo(), name);
    WheelFiles.writeRecord(root, distInfo());
    ReproducibleArchive.zip(inArchiveOrder(), file);
    return file;
  }

  /** PEP 427 recommends that the metadata come last, so that they can be amended cheaply. */
  private List<ArchiveMember> inArchiveOrder() {
    var members = new ArrayList<>(files().toList());
    members.sort(Comparator.comparing(this::isMetadata).thenComparing(ArchiveMember.BY_NAME));
    return members;
  }

  private boolean isMetadata(ArchiveMember member) {
    return member.file().startsWith(distInfo());
  }

  private Stream<ArchiveMember> files() {
    return WheelFiles.in(root);
  }

  private void layOut() {
    WheelFiles.spreadData(root, name);
    files().filter(m -> m.name().endsWith(".pyc")).forEach(m -> AtomicFiles.delete(m.file()));
  }
}
