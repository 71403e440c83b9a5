package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.CacheDirectory;
import org.kiln.io.Sha256;
import org.kiln.recipe.Source.Location.Debian;

/** Downloads from the Debian mirror that the toolchain image's apt is configured for. */
final class DebianSourcesIT {
  private static final Debian PACKAGE = new Debian("bzip2");

  /** That of the upstream project's bzip2-1.0.8.tar.gz. */
  private static final Sha256 DIGEST =
      Sha256.parse("ab5a03176ee106d3f0fa90e381da478ddae405918153cca248e682cd0c4a2269");

  private static ToolchainContainers toolchain;

  @TempDir private Path directory;

  @BeforeAll
  static void connect() {
    toolchain = ToolchainContainers.connect();
  }

  @AfterAll
  static void close() {
    if (toolchain != null) {
      toolchain.close();
    }
  }

  private static DebianSources debian() {
    return new DebianSources(toolchain.engine(), toolchain::image);
  }

  @Test
  void runWhenDebianHasTheArchiveBringsIt() throws Exception {
    Place place = debian().find(PACKAGE, DIGEST).get(0);
    Path file = new SourceStore(new CacheDirectory(directory)).partial(DIGEST);
    var http = new Http(System.getenv(), Timing.DEFAULT);
    try {
      new Transfer(http, new Retries(Timing.DEFAULT), 1L << 30, "bzip2", file, FetchListener.NONE)
          .run(place);
    } catch (FetchFailure e) {
      abort("the Debian mirror is not reachable: " + e.why());
    }
    assertThat(Sha256.of(file)).isEqualTo(DIGEST);
  }

  @Test
  void findWhenThereIsNoSuchPackageShowsWhatAptSays() {
    assertThatThrownBy(() -> debian().find(new Debian("no-such-package-at-all"), DIGEST))
        .isInstanceOf(FetchFailure.class)
        .hasMessageContaining("no-such-package-at-all");
  }
}
