package org.kiln.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Also makes static libraries for other tests. */
public final class LinkLibraryTest {
  @TempDir Path directory;

  /** Returns a static library as ar writes it, but for the members. */
  public static byte[] archive(String... symbols) {
    byte[] names = (String.join("\0", symbols) + "\0").getBytes(StandardCharsets.UTF_8);
    int size = 4 + 4 * symbols.length + names.length;
    String header = "%-16s%-12s%-6s%-6s%-8s%-10d`\n".formatted("/", 0, 0, 0, 0, size);
    ByteBuffer bytes = ByteBuffer.allocate(8 + 60 + size);
    bytes.put("!<arch>\n".getBytes(StandardCharsets.UTF_8));
    bytes.put(header.getBytes(StandardCharsets.UTF_8)).putInt(symbols.length);
    bytes.position(bytes.position() + 4 * symbols.length);
    return bytes.put(names).array();
  }

  @Test
  void readWhenAnArtifactHasLibrariesReadsBothKinds() throws IOException {
    Path lib = Files.createDirectories(directory.resolve("tree/lib"));
    Files.write(lib.resolve("libz.a"), archive("inflate"));
    Files.write(lib.resolve("libyaml.so"), new ModuleBuilder().exports("parse", "v()").bytes());
    Files.writeString(lib.resolve("z.pc"), "Libs: -lz\n");
    Path artifact = directory.resolve("z.tar.zst");
    ReproducibleArchive.tarZst(directory.resolve("tree"), artifact);

    var libraries = new ArrayList<LinkLibrary>();
    new ArchiveContents(artifact)
        .each(
            (file, content) -> {
              if (LinkLibrary.isOne(file)) {
                libraries.add(LinkLibrary.read(file, content));
              }
            });

    assertThat(libraries)
        .extracting(l -> "%s %s %s".formatted(l.linkOption(), l.isShared(), l.symbols()))
        .containsExactly("-lyaml true [parse]", "-lz false [inflate]");
  }
}
