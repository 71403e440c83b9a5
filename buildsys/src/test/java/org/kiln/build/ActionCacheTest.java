package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.CacheDirectory;

final class ActionCacheTest {
  private static final ActionKey KEY = ActionKey.of(new TreeMap<>());

  @TempDir Path directory;
  private ArtifactStore artifacts;
  private ActionCache actions;
  private ActionResult result;
  private final List<Artifact> damaged = new ArrayList<>();

  @BeforeEach
  void keepOne() throws IOException {
    var cache = new CacheDirectory(directory);
    artifacts = new ArtifactStore(cache);
    actions = new ActionCache(cache, artifacts);
    Path wheel = Files.writeString(directory.resolve("a.whl"), "wheel");
    result = new ActionResult("a-1", List.of(artifacts.put("a.whl", wheel)), 5, KEY.text());
    actions.put(KEY, result, new InputDetails("2026-01-02T03:04:05Z", new TreeMap<>()));
  }

  @Test
  void findWhenPutGivesTheSame() {
    assertThat(actions.find(KEY, damaged::add)).hasValue(result);
  }

  @Test
  void findWhenArtifactWasCutShortKnowsNothing() throws IOException {
    Files.writeString(artifacts.file(result.artifacts().get(0)), "whe");

    assertThat(actions.find(KEY, damaged::add)).isEmpty();
  }

  @Test
  void findWhenAnotherVersionWroteItKnowsNothing() throws IOException {
    Files.writeString(directory.resolve("actions").resolve(KEY + ".json"), "{\"other\": 1}");

    assertThat(actions.find(KEY, damaged::add)).isEmpty();
  }

  @Test
  void putWhenArtifactWasCutShortMendsIt() throws IOException {
    Path place = artifacts.file(result.artifacts().get(0));
    Files.writeString(place, "whe");

    artifacts.put("a.whl", directory.resolve("a.whl"));

    assertThat(place).hasContent("wheel");
  }
}
