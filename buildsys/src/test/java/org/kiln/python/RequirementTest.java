package org.kiln.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RequirementTest {
  private static final TargetEnvironment TARGET = TargetEnvironment.webAssembly("3.13.5");

  private static Requirement requirement(String text) {
    return Requirement.parse(text).orElseThrow();
  }

  @Test
  void parseReadsNameExtrasVersionsAndMarker() {
    Requirement requirement = requirement("Foo_Bar[a, b] >=1.2,<2 ; python_version < '3.9'");
    assertThat(requirement.name()).isEqualTo("Foo_Bar");
    assertThat(requirement.extras()).containsExactly("a", "b");
    assertThat(requirement.versions()).hasToString(">=1.2,<2");
    assertThat(requirement.marker()).isPresent();
  }

  @Test
  void parseWhenVersionsAreInParenthesesReadsThem() {
    assertThat(requirement("foo (>=1.2)").versions()).hasToString(">=1.2");
  }

  @Test
  void parseWhenAnAddressIsGivenTakesEveryVersion() {
    assertThat(requirement("foo @ https://example.org/foo.whl").versions())
        .isEqualTo(VersionRange.ANY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foo; sys_platform == 'emscripten'",
        "foo; python_version >= '3.9'",
        "foo; python_version >= \"3.9\" and platform_machine == 'wasm32'",
        "foo; (sys_platform == 'win32' or os_name == 'posix') and implementation_name == 'cpython'",
        "foo; sys_platform == 'win32' and os_name == 'nt' or python_full_version > '3.13.1'",
        "foo; sys_platform not in 'linux darwin win32'",
        "foo; 'scripten' in sys_platform",
        "foo; os.name != 'nt'",
        "foo",
      })
  void appliesInWhenTheConditionHoldsInWebAssemblyIsTrue(String text) {
    assertThat(requirement(text).appliesIn(TARGET)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foo; sys_platform == 'win32'",
        "foo; python_version < '3.10'",
        "foo; extra == 'test'",
        "foo; extra == 'test' or sys_platform == 'linux'",
        "foo; platform_python_implementation == 'PyPy'",
        "foo; sys_platform in 'linux darwin win32'",
        "foo; platform_release >= '20.9.0'",
      })
  void appliesInWhenTheConditionDoesNotHoldIsFalse(String text) {
    assertThat(requirement(text).appliesIn(TARGET)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-foo",
        "foo bar",
        "foo; python_version",
        "foo; python_version <",
        "foo; (os_name == 'nt'",
        "foo; os_name == 'nt')",
        "foo; os_name not 'nt'",
        "foo; os_name == 'nt' and",
        "foo >> 1",
      })
  void parseWhenTextIsNoRequirementIsEmpty(String text) {
    assertThat(Requirement.parse(text)).isEmpty();
  }
}
