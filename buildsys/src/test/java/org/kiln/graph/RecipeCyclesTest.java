package org.kiln.graph;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kiln.recipe.RecipeReader;
import org.kiln.recipe.Recipes;

/** Recipes whose dependencies lead back to where they began. */
final class RecipeCyclesTest {
  private final Recipes recipes =
      RecipeReader.readAll(Path.of("src/test/resources/recipes/cyclic"));

  @Test
  void ofWhenHostAndRunFormACycleNamesItsPath() {
    assertThatThrownBy(() -> DependencyGraph.of(recipes.dependencies("3.13.5")))
        .isInstanceOf(CycleException.class)
        .hasMessage("the dependencies form a cycle: chicken → egg → chicken; expected none");
  }
}
