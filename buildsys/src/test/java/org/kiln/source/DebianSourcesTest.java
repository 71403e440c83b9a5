package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kiln.io.Sha256;
import org.kiln.recipe.Source.Location.Debian;

final class DebianSourcesTest {
  private static final Sha256 DIGEST = Sha256.of("x");

  private static String line(String file, String hash) {
    return "'http://mirror.example/pool/%s' %s 1234 %s".formatted(file, file, hash);
  }

  @Test
  void findWhenAptPrintsDigestsTakesTheUpstreamArchiveWithIt() throws Exception {
    var runner =
        new RecordingRunner(
            0,
            "Reading package lists...",
            line("a_1-1.dsc", "SHA256:" + DIGEST),
            line("a_1.orig.tar.xz.asc", "SHA256:" + DIGEST),
            line("a_1.orig-docs.tar.xz", "SHA256:" + Sha256.of("docs")),
            line("a_1.orig.tar.xz", "SHA256:" + DIGEST),
            line("a_1-1.debian.tar.xz", "SHA256:" + DIGEST));
    assertThat(new DebianSources(runner, () -> "image").find(new Debian("a"), DIGEST))
        .containsExactly(Place.parse("http://mirror.example/pool/a_1.orig.tar.xz"));
    assertThat(runner.specs.get(0).command()).endsWith("a");
    assertThat(runner.specs.get(0).image()).isEqualTo("image");
  }

  @Test
  void findWhenAptPrintsOtherDigestsTakesEveryUpstreamArchive() throws Exception {
    var runner =
        new RecordingRunner(
            0, line("a_1.orig.tar.xz", "SHA512:12"), line("a_1.orig-b.tar.gz", "MD5Sum:34"));
    assertThat(new DebianSources(runner, () -> "image").find(new Debian("a"), DIGEST)).hasSize(2);
  }

  @Test
  void findWhenDebianHasAnotherVersionNamesIt() {
    var runner = new RecordingRunner(0, line("a_2.orig.tar.xz", "SHA256:" + Sha256.of("2")));
    assertThatThrownBy(() -> new DebianSources(runner, () -> "i").find(new Debian("a"), DIGEST))
        .hasMessage(
            "its upstream archives have other digests: a_2.orig.tar.xz SHA256:" + Sha256.of("2"));
  }

  @Test
  void findWhenAptFailsShowsItsLastLine() {
    var runner = new RecordingRunner(100, "E: Unable to find a source package for a");
    assertThatThrownBy(() -> new DebianSources(runner, () -> "i").find(new Debian("a"), DIGEST))
        .hasMessage(
            "apt-get source ended with exit status 100: E: Unable to find a source package for a");
  }
}
