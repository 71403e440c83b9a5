package org.kiln.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DependencyGraphTest {
  /** SciPy's needs, in short. */
  private static final DependencyGraph<String> SCIPY =
      DependencyGraph.of(
          Map.of(
              "scipy", Set.of("numpy", "openblas"),
              "numpy", Set.of("cpython"),
              "cpython", Set.of("zlib", "libffi"),
              "openblas", Set.of("libfortran")));

  @Test
  void orderWhenSeveralAreReadyFollowsTheNames() {
    assertThat(SCIPY.order())
        .containsExactly("libffi", "libfortran", "openblas", "zlib", "cpython", "numpy", "scipy");
  }

  @Test
  void dependenciesWhenNodeIsOnlyNamedByOthersAreNone() {
    assertThat(SCIPY.dependencies("zlib")).isEmpty();
    assertThat(SCIPY.dependents("zlib")).containsExactly("cpython");
  }

  @Test
  void allDependenciesWhenChainedFollowsTheChain() {
    assertThat(SCIPY.allDependencies(List.of("numpy")))
        .containsExactly("cpython", "libffi", "zlib");
  }

  @Test
  void allDependentsWhenChainedFollowsTheChain() {
    assertThat(SCIPY.allDependents(List.of("zlib", "cpython"))).containsExactly("numpy", "scipy");
  }

  @Test
  void forNodesWhenRestrictedKeepsWhatTheyNeed() {
    assertThat(SCIPY.forNodes(List.of("openblas")).order())
        .containsExactly("libfortran", "openblas");
  }

  @Test
  void pathLengthsWhenSeveralPathsTakesTheHeaviest() {
    Map<String, Long> seconds =
        Map.of("cpython", 120L, "numpy", 180L, "scipy", 660L, "openblas", 300L, "libfortran", 90L);
    assertThat(SCIPY.pathLengths(node -> seconds.getOrDefault(node, 1L)))
        .containsEntry("scipy", 660L)
        .containsEntry("zlib", 961L)
        .containsEntry("libfortran", 1050L);
  }

  @Test
  void ofWhenNodesFormACycleNamesThePath() {
    assertThatThrownBy(
            () -> DependencyGraph.of(Map.of("b", Set.of("a"), "a", Set.of("b"), "c", Set.of("a"))))
        .isInstanceOf(CycleException.class)
        .hasMessage("the dependencies form a cycle: a → b → a; expected none")
        .asInstanceOf(type(CycleException.class))
        .satisfies(e -> assertThat(e.path()).isEqualTo(List.of("a", "b", "a")));
  }

  @Test
  void ofWhenCycleIsBehindOthersNamesOnlyTheCycle() {
    assertThatThrownBy(
            () -> DependencyGraph.of(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("b"))))
        .hasMessageContaining(": b → c → b;");
  }

  @Test
  void ofWhenNodeNeedsItselfIsACycle() {
    assertThatThrownBy(() -> DependencyGraph.of(Map.of("a", Set.of("a"))))
        .hasMessageContaining("a → a");
  }

  @Test
  void dependenciesWhenNodeIsUnknownThrows() {
    assertThatThrownBy(() -> SCIPY.dependencies("pandas"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pandas");
  }
}
