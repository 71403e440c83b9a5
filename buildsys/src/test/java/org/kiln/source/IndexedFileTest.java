package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiln.recipe.PackageName;

final class IndexedFileTest {
  private static IndexedFile file(String name) {
    return new IndexedFile(name, name, Optional.empty(), "", false);
  }

  @ParameterizedTest
  @CsvSource({
    "foo-bar,foo-bar-1.0.tar.gz,1.0",
    "foo-bar,foo_bar-1.0.tar.gz,1.0",
    "foo-bar,Foo.Bar-1.0rc1.zip,1.0rc1",
    "foo,foo-1.0-2.tar.gz,1.0-2",
    "foo-bar,foo_bar-1.0-py3-none-any.whl,1.0",
    "foo,foo-1.0-1-cp313-cp313-manylinux_2_28_x86_64.whl,1.0",
  })
  void versionIsWhatFollowsTheProjectsName(String project, String name, String version) {
    assertThat(file(name).version(PackageName.parse(project))).contains(version);
  }

  @ParameterizedTest
  @CsvSource({
    "foo,foo-1.0.exe",
    "foo,foo-1.0-py2.7.egg",
    "foo,bar-1.0.tar.gz",
    "foo,foo.tar.gz",
    "foo,foo.whl"
  })
  void versionWhenTheNameTellsNoneIsEmpty(String project, String name) {
    assertThat(file(name).version(PackageName.parse(project))).isEmpty();
  }

  @Test
  void isPureWheelHoldsForWheelsOfAllPlatformsOnly() {
    assertThat(file("foo-1.0-py2.py3-none-any.whl").isPureWheel()).isTrue();
    assertThat(file("foo-1.0-cp313-cp313-win32.whl").isPureWheel()).isFalse();
    assertThat(file("foo-1.0.tar.gz").isPureWheel()).isFalse();
  }
}
