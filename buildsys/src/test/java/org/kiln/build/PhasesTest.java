package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kiln.recipe.BuildType;
import org.kiln.toolchain.CrossEnvironment;
import org.kiln.toolchain.Line;

final class PhasesTest {
  private static final Variables VARIABLES = new Variables(new CrossEnvironment(Line.CP313));

  @Test
  void compilingWhenPackageRunsTheScriptNativelyAndTheBackendCross() {
    List<Phase> phases = phases(Samples.of(BuildType.PACKAGE, "a").script("./prepare\n"));

    assertThat(phases).map(Phase::name).containsExactly("script", "wheel");
    assertThat(phases.get(0).script())
        .isEqualTo(
            """
            command -v 'cmake' >/dev/null || { echo "the toolchain image has no program "'cmake' >&2; exit 127; }
            ./prepare
            """);
    assertThat(phases.get(0).environment()).doesNotContainKey("CC");
    assertThat(phases.get(1).script())
        .isEqualTo(
            """
            kiln-build-venv /kiln/work/venv /kiln/wheelhouse
            kiln-build-wheel /kiln/work/venv /kiln/work/src /kiln/work/dist --config-setting 'setup-args=-Dx=none'
            """);
    assertThat(phases.get(1).environment())
        .containsEntry("CC", "emcc")
        .containsEntry("PYTHONINCLUDE", "/kiln/prefix/include/python3.13")
        .containsEntry("PKG_VERSION", "1.0")
        .containsEntry("KILN_CFLAGS", "-I/kiln/prefix/include/x")
        .containsEntry("KILN_EXPORTS", "pyinit");
  }

  @Test
  void compilingWhenLibraryRunsTheScriptInTheCrossEnvironment() {
    List<Phase> phases = phases(Samples.library("zlib"));

    assertThat(phases).map(Phase::name).containsExactly("script");
    assertThat(phases.get(0).environment())
        .containsEntry("CC", "emcc")
        .containsEntry("DISTDIR", "/kiln/out")
        .containsEntry("WASM_LIBRARY_DIR", "/kiln/prefix")
        .containsEntry("SOURCE_DATE_EPOCH", "315532800")
        .doesNotContainKey("PYTHONINCLUDE");
  }

  @Test
  void crossBuildWhenFlagsNameAnUnknownVariableListsThoseThatThereAre() {
    assertThatThrownBy(() -> Variables.expanded("-I$(NOPE)", new TreeMap<>(Map.of("CC", "emcc"))))
        .isInstanceOf(BuildException.class)
        .hasMessage("unknown variable $(NOPE) in the flags: -I$(NOPE)")
        .extracting(e -> ((BuildException) e).remedy().orElse(""))
        .isEqualTo("variables that there are: CC");
  }

  private static List<Phase> phases(Samples sample) {
    PlannedPackage planned =
        Samples.plan(List.of(sample.name()), sample).packages().values().iterator().next();
    return new Phases(planned, VARIABLES).compiling();
  }
}
