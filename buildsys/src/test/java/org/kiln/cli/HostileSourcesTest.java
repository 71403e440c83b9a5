package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kiln.io.Sha256;
import org.kiln.source.TestArchive;

/** What a build says of sources and wheels that are made to do harm, or are none. */
final class HostileSourcesTest {
  private static final String INFO = "bad-1.0.dist-info/";
  private static final String METADATA = INFO + "METADATA";
  private static final String WHEEL = INFO + "WHEEL";
  private static final String NAME = "Name: bad\nVersion: 1.0\n";

  @TempDir private Path directory;

  private Path place;

  @BeforeEach
  void prepare() throws IOException {
    place = Files.createDirectory(directory.resolve("place"));
  }

  static Stream<Arguments> archives() {
    var random = new byte[5000];
    new Random(8).nextBytes(random);
    return Stream.of(
        Arguments.of("neither zip nor tar", random),
        Arguments.of("a/../../../evil climbs with ..", sdist("a/../../../evil")),
        Arguments.of("/tmp/kiln-evil is an absolute path", sdist("/tmp/kiln-evil")),
        Arguments.of("a/\\u001b[2J is too long, has control characters", sdist("a/\u001b[2J")),
        Arguments.of(
            "a/l is a link that leaves the directory: /etc/passwd",
            gzip(new TestArchive().link("a/l", "/etc/passwd"))),
        Arguments.of(
            "a/zero is a device",
            gzip(new TestArchive().special("a/zero", "", TarConstants.LF_CHR))),
        Arguments.of(
            "the headers of one entry have more than",
            gzip(new TestArchive().longName("x".repeat(9_000_000)))));
  }

  static Stream<Arguments> contents() {
    return Stream.of(
        Arguments.of(
            "pyproject.toml can't be read", gzip(new TestArchive().file("a/pyproject.toml", "[["))),
        Arguments.of(
            "pyproject.toml can't be read", zip(Map.of("a/pyproject.toml", "[a]\nb = '\u00ff'"))),
        Arguments.of("must contain bad-1.0.dist-info/METADATA", zip(Map.of(WHEEL, tag("any")))),
        Arguments.of("WHEEL is missing", zip(Map.of(METADATA, NAME))),
        Arguments.of("must have tags such as", zip(Map.of(METADATA, NAME, WHEEL, "\u00ff"))),
        Arguments.of("must have tags such as", zip(Map.of(METADATA, NAME, WHEEL, "Tag: py3\n"))),
        Arguments.of(
            "not a wheel's file name: bad-1.0-py3-none-../../../../evil.whl",
            zip(Map.of(METADATA, NAME, WHEEL, tag("../../../../evil")))),
        Arguments.of(
            "the wheel's metadata say version \\u001b[2J",
            zip(Map.of(METADATA, "Name: bad\nVersion: \u001b[2J\n", WHEEL, tag("any")))),
        Arguments.of(
            "the wheel has a link",
            gzip(new TestArchive().file(METADATA, NAME).file(WHEEL, tag("any")).link("l", "."))));
  }

  private static String tag(String platform) {
    return "Wheel-Version: 1.0\nTag: py3-none-" + platform + "\n";
  }

  private static byte[] sdist(String evil) {
    return gzip(new TestArchive().file("a/pyproject.toml", "").file(evil, "evil"));
  }

  private static byte[] gzip(TestArchive archive) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(archive.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Content is Latin-1, so that not all of it is UTF-8. */
  private static byte[] zip(Map<String, String> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Cli.Run build(byte[] source) throws IOException {
    Path cache = place.resolve("cache");
    String sha256 = Sha256.of(source).hex();
    Path store = Files.createDirectories(cache.resolve("sources/sha256"));
    Files.write(store.resolve(sha256), source);
    var recipes = new RecipeDirectory(place.resolve("recipes")).packaged("bad", sha256);
    return Cli.withEngine(cache, new WritingEngine())
        .run(
            "build",
            "--plain",
            "--recipes",
            recipes.path().toString(),
            "--repository",
            place.resolve("repository").toString());
  }

  @ParameterizedTest
  @MethodSource("archives")
  void buildWhenAnArchiveIsHostileSaysWhyAndLeavesNothing(String why, byte[] source)
      throws IOException {
    assertRefused(source, why, ExitCode.SOURCE_UNAVAILABLE);
  }

  @ParameterizedTest
  @MethodSource("contents")
  void buildWhenWhatIsInAnArchiveIsHostileSaysWhyAndLeavesNothing(String why, byte[] source)
      throws IOException {
    assertRefused(source, why, ExitCode.BUILD_FAILED);
  }

  private void assertRefused(byte[] source, String why, ExitCode code) throws IOException {
    Cli.Run run = build(source);

    assertThat(run.status()).isEqualTo(code.code());
    assertThat(run.out()).contains("failed: bad 1.0").containsOnlyOnce(why);
    assertThat(run.out() + run.err())
        .doesNotContain("\tat ", "Exception", "fault in Kiln")
        .matches("[\\P{Cntrl}\n]*");
    assertThat(directory).isDirectoryNotContaining(path -> !path.equals(place));
    assertThat(place.resolve("cache/work")).isEmptyDirectory();
    assertThat(Path.of("/tmp/kiln-evil")).doesNotExist();
  }
}
