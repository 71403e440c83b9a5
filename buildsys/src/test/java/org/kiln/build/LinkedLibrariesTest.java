package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.artifact.ReproducibleArchive;
import org.kiln.artifact.Wheel;
import org.kiln.artifact.WheelName;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheDirectory;

/** A package that sees three libraries. */
final class LinkedLibrariesTest {
  private static final List<String> LIBRARIES = List.of("png", "zlib", "stone");

  @TempDir Path directory;

  private ArtifactStore store;
  private List<Artifact> prefix;
  private Wheel wheel;

  @BeforeEach
  void makePrefixAndWheel() {
    store = new ArtifactStore(new CacheDirectory(directory.resolve("cache")));
    prefix =
        List.of(
            artifact("png", "libpng.a"),
            artifact("zlib", "libz.a"),
            artifact("stone", "libstone.so"));
    Path root = directory.resolve("wheel");
    AtomicFiles.write(root.resolve("app-1.dist-info/METADATA"), "Name: app\nVersion: 1\n");
    wheel = Wheel.at(WheelName.parse("app-1-py3-none-any.whl"), root);
  }

  @Test
  void hasWhatModulesWereLinkedWith() throws IOException {
    assertThat(linked(call("side module", 0, "emcc a.o -lz -o a.so", "a.o")))
        .containsExactly("zlib");
    assertThat(linked(call("side module", 0, "emcc a.o -o a.so", "/kiln/prefix/lib/libpng.a")))
        .containsExactly("png");
  }

  @Test
  void hasNothingOfProgramsAndOfLinksThatFailed() throws IOException {
    assertThat(linked(call("program", 0, "emcc a.c -lz", ""))).isEmpty();
    assertThat(linked(call("side module", 1, "emcc a.o -lz -o a.so", ""))).isEmpty();
  }

  @Test
  void hasWhatLiesBesideTheModules() throws IOException {
    AtomicFiles.write(wheel.root().resolve("app.libs/libstone.so"), "");

    assertThat(linked("")).containsExactly("stone");
  }

  @Test
  void hasNothingWhereNothingWasCompiled() {
    assertThat(linked(directory.resolve("missing"))).isEmpty();
  }

  private static String call(String kind, int status, String command, String input) {
    return """
        {"kind":"%s","status":%d,"command":["%s"],"inputs":["%s"]}
        """
        .formatted(kind, status, command.replace(" ", "\",\""), input);
  }

  private List<String> linked(String calls) throws IOException {
    return linked(Files.writeString(directory.resolve("calls.jsonl"), calls));
  }

  private List<String> linked(Path calls) {
    var linked = LinkedLibraries.of(calls, wheel, prefix, store);
    Samples[] samples = LIBRARIES.stream().map(Samples::library).toArray(Samples[]::new);
    Plan plan = Samples.plan(LIBRARIES, samples);
    return plan.packages().values().stream().filter(linked::has).map(p -> p.name().text()).toList();
  }

  private Artifact artifact(String name, String library) {
    Path tree = directory.resolve(name);
    AtomicFiles.write(tree.resolve("lib").resolve(library), name);
    Path file = directory.resolve(name + ".tar.zst");
    ReproducibleArchive.tarZst(tree, file);
    return store.put(name + "-1.0.tar.zst", file);
  }
}
