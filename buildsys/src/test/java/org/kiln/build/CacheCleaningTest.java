package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kiln.build.CacheItem.Kind;

final class CacheCleaningTest extends BuilderFixture {
  private static final Samples PNG = Samples.library("png", "zlib");
  private static final Samples ZLIB = Samples.library("zlib");
  private static final Optional<Duration> MONTH = Optional.of(Duration.ofDays(30));

  private void age(Path directory, int days) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
      }
    }
  }

  private Path file(String name, int size) throws IOException {
    Path file = cache().root().resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, new byte[size]);
  }

  private static List<String> nouns(List<CacheItem> items) {
    return items.stream().map(item -> item.kind().noun()).toList();
  }

  private List<CacheItem> clean(Optional<Duration> age, OptionalLong size) {
    var cleaning = new CacheCleaning(cache());
    List<CacheItem> removed = cleaning.beyond(age, size, Instant.now());
    cleaning.remove(removed);
    return removed;
  }

  @Test
  void beyondWhenNothingIsOldIsEmpty() throws InterruptedException {
    build(PNG, ZLIB);

    assertThat(clean(MONTH, OptionalLong.empty())).isEmpty();
  }

  @Test
  void removeWhenAResultIsOldTakesItsArtifactAndLogToo() throws Exception {
    build(PNG, ZLIB);
    age(cache().root(), 40);
    // It is used: what it needs is, too.
    build(ZLIB);

    List<CacheItem> removed = clean(MONTH, OptionalLong.empty());

    assertThat(nouns(removed)).containsExactlyInAnyOrder("result", "artifact", "log", "log");
    log.events.clear();
    build(PNG, ZLIB);
    assertThat(log.events).contains("cached zlib", "built png");
  }

  @Test
  void removeWhenResultsShareAnArtifactKeepsItForTheOneThatIsUsed() throws Exception {
    build(ZLIB);
    age(cache().root(), 40);
    Samples other = ZLIB.script("make other\n");
    build(other);

    assertThat(nouns(clean(MONTH, OptionalLong.empty()))).doesNotContain("artifact");

    log.events.clear();
    build(other);
    assertThat(log.events).containsExactly("cached zlib");
  }

  @Test
  void beyondWhenASizeIsGivenTakesWhatWasUsedLongestAgoFirst() throws IOException {
    age(file("sources/sha256/" + "a".repeat(64), 300), 3);
    age(file("compiles/ccache/0/x", 300), 2);
    age(file("logs/zlib-1/x.log", 300), 1);

    assertThat(nouns(clean(Optional.empty(), OptionalLong.of(600)))).containsExactly("source");
    assertThat(nouns(clean(Optional.empty(), OptionalLong.of(300)))).containsExactly("compilation");
    assertThat(nouns(clean(Optional.empty(), OptionalLong.of(0)))).containsExactly("log");
    assertThat(clean(Optional.empty(), OptionalLong.of(0))).isEmpty();
  }

  @Test
  void beyondWhenSomethingWasLeftByAKilledProcessTakesIt() throws IOException {
    file("artifacts/ab/.x.0123.tmp", 10);

    assertThat(clean(MONTH, OptionalLong.empty()))
        .extracting(CacheItem::kind)
        .containsExactly(Kind.LEFTOVER);
  }

  @Test
  void allWhenARepositoryLinksToAnArtifactSaysThatItFreesNothing() throws Exception {
    Artifact artifact = build(ZLIB).artifacts(org.kiln.recipe.PackageName.parse("zlib")).get(0);
    Path file = new ArtifactStore(cache()).file(artifact);
    Files.createLink(directory.resolve("zlib.tar.zst"), file);

    assertThat(new CacheCleaning(cache()).all())
        .filteredOn(item -> item.kind() == Kind.ARTIFACT)
        .allMatch(item -> item.freed() == 0 && item.size() > 0);
  }

  @Test
  void allLeavesAloneWhatCcacheCountsBy() throws IOException {
    file("compiles/ccache/0/stats", 10);
    file("compiles/ccache/ccache.conf", 10);

    assertThat(new CacheCleaning(cache()).all()).isEmpty();
  }

  @Test
  void removeWhenADirectoryIsALinkLeavesWhatIsBehindIt() throws IOException {
    Path real = Files.createDirectories(directory.resolve("real/zlib-1"));
    Path log = Files.writeString(real.resolve("x.log"), "line");
    Files.createDirectories(cache().root());
    Files.createSymbolicLink(cache().logs(), directory.resolve("real"));

    assertThat(clean(MONTH, OptionalLong.of(0))).isEmpty();
    assertThat(log).exists();
  }
}
