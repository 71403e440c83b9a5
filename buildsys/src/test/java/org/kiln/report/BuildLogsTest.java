package org.kiln.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiln.build.BuildLog;
import org.kiln.recipe.PackageName;
import org.kiln.source.FetchListener;

final class BuildLogsTest {
  private static final PackageName ZLIB = PackageName.parse("zlib");

  private final List<String> heard = new ArrayList<>();

  private BuildLog listener(String name) {
    return new BuildLog() {
      @Override
      public void toolchainNote(String message) {
        heard.add(name + " hears " + message);
      }

      @Override
      public FetchListener downloads(PackageName of) {
        return new FetchListener() {
          @Override
          public void finished(String file) {
            heard.add(name + " has " + file + " of " + of);
          }
        };
      }
    };
  }

  @Test
  void toolchainNoteWhenSeveralListenReachesAllInTheirOrder() {
    BuildLogs.of(List.of(listener("one"), BuildLog.NONE, listener("two"))).toolchainNote("news");

    assertThat(heard).containsExactly("one hears news", "two hears news");
  }

  @Test
  void downloadsWhenSeveralListenReachTheListenersOfAll() {
    BuildLogs.of(List.of(listener("one"), listener("two"))).downloads(ZLIB).finished("zlib.tar.gz");

    assertThat(heard).containsExactly("one has zlib.tar.gz of zlib", "two has zlib.tar.gz of zlib");
  }

  @Test
  void noteWhenAListenerFailsThrowsItsException() {
    BuildLog full =
        new BuildLog() {
          @Override
          public void note(PackageName name, String message) {
            throw new IllegalStateException("full");
          }
        };

    assertThatThrownBy(() -> BuildLogs.of(List.of(full)).note(ZLIB, "text"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("full");
  }
}
