package org.kiln.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Opens the pages of examples/. */
final class ExamplePageIT {
  /** The mean of all colours of the fire, 0 to 255. */
  private static final String BRIGHTNESS =
      "const c = document.getElementById('fire');"
          + "const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
          + "return d.reduce((sum, v, i) => i % 4 < 3 ? sum + v : sum, 0) / (d.length * 3 / 4)";

  /** How many colours of the drum's picture are others than a moment before. */
  private static final String MOVEMENT =
      "const c = document.getElementById('drum');"
          + "const now = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
          + "const before = window.before ?? now; window.before = now;"
          + "return now.reduce((sum, v, i) => sum + (v !== before[i] ? 1 : 0), 0)";

  private static final Offset<Double> PRINTED = within(0.0051);

  @Test
  void numpyPageShowsAFireThatMoves() throws Exception {
    try (ExamplePage page = ExamplePage.open("numpy")) {
      page.await(() -> page.has("document.body?.dataset.frames > 150"));

      page.takeScreenshot();
      assertThat(page.text("python")).startsWith("3.13.");
      assertThat((Double) page.run(BRIGHTNESS)).isBetween(15.0, 200.0);
    }
  }

  @Test
  void scipyPageShowsDrumsThatMoveAndTwinsThatSoundTheSame() throws Exception {
    try (ExamplePage page = ExamplePage.open("scipy")) {
      page.await(() -> page.has("document.body?.dataset.state === 'ready'"));
      page.run(MOVEMENT);
      page.await(() -> (Long) page.run(MOVEMENT) > 10_000);
      page.takeScreenshot();
      assertThat(page.text("scipy")).isNotEqualTo("–");

      choose(page, "Round");
      // The zeros of Bessel functions, divided by the first of them.
      assertThat(ratios(page).get(1)).isCloseTo(1.5933, PRINTED);
      assertThat(ratios(page).get(3)).isCloseTo(2.1356, PRINTED);
      choose(page, "Twin A");
      List<Double> twin = ratios(page);
      choose(page, "Twin B");
      assertThat(ratios(page)).usingElementComparator(ExamplePageIT::compare).isEqualTo(twin);
    }
  }

  private static int compare(Double one, Double other) {
    return Math.abs(one - other) < 0.011 ? 0 : Double.compare(one, other);
  }

  private static void choose(ExamplePage page, String shape) {
    page.click("#shapes [data-shape='%s']".formatted(shape));
    page.await(() -> page.has("document.body.dataset.shape === '%s'".formatted(shape)));
  }

  /** The tones that the gallery shows, by the lowest. */
  private static List<Double> ratios(ExamplePage page) {
    String script =
        "return [...document.querySelectorAll('#gallery span')].map(e => e.textContent)";
    return ((List<?>) page.run(script))
        .stream().map(text -> Double.valueOf(text.toString())).toList();
  }
}
