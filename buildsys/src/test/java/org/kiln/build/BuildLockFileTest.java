package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.Sha256;
import org.kiln.recipe.BuildType;

final class BuildLockFileTest {
  private static final BuildLock LOCK =
      new BuildLock(
          "1.0",
          "3.13",
          new BuildRequirements(List.of("meson-python>=0.18", "x; extra == \"y\""), List.of()),
          List.of(
              new LockedWheel("meson", "1.9", "meson-1.9-py3-none-any.whl", Sha256.of("meson"))));

  @TempDir Path directory;
  private BuildLockFile file;

  @BeforeEach
  void name() throws IOException {
    Files.createDirectory(directory.resolve("pkg"));
    file = new BuildLockFile(Samples.of(BuildType.PACKAGE, "pkg").in(directory).recipe());
  }

  @Test
  void putWhenFirstWritesReadableYaml() {
    file.put(LOCK);

    assertThat(file.path())
        .hasContent(
            """
            # Written by Kiln: the exact build requirements of pkg. Commit this file.
            - version: "1.0"
              python: "3.13"
              requires:
                - "meson-python>=0.18"
                - "x; extra == \\"y\\""
              constraints: []
              wheels:
                - name: "meson"
                  version: "1.9"
                  file: "meson-1.9-py3-none-any.whl"
                  sha256: "%s"
            """
                .formatted(Sha256.of("meson")));
  }

  @Test
  void findWhenPutGivesTheSame() {
    file.put(LOCK);
    file.put(new BuildLock("1.0", "3.8", LOCK.requirements(), List.of()));
    file.put(LOCK);

    assertThat(file.find("1.0", "3.13")).hasValue(LOCK);
    assertThat(file.find("1.0", "3.8").orElseThrow().wheels()).isEmpty();
    assertThat(file.find("2.0", "3.13")).isEmpty();
  }

  @Test
  void putWhenAReleaseWasReplacedDropsItsLock() {
    file.put(new BuildLock("0.9", "3.13", LOCK.requirements(), List.of()));
    file.put(LOCK);

    assertThat(file.find("0.9", "3.13")).isEmpty();
    assertThat(file.find("1.0", "3.13")).hasValue(LOCK);
  }

  @Test
  void findWhenThereIsNoFileFindsNothing() {
    assertThat(file.find("1.0", "3.13")).isEmpty();
  }

  @Test
  void findWhenDamagedSaysWhereAndWhatToDo() throws IOException {
    Files.writeString(file.path(), "- version: \"1.0\"\n");

    assertThatThrownBy(() -> file.find("1.0", "3.13"))
        .isInstanceOf(BuildException.class)
        .hasMessageContaining("build.lock.yaml:1:3: missing python");
  }
}
