package org.kiln.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Opens the catalogue of this checkout's repository. */
final class CataloguePageIT {
  private static final String SHOWN =
      "return [...document.querySelectorAll('#packages > li:not([hidden])')].map(e => e.id).join()";

  @Test
  void catalogueFindsAPackageAndRunsItInThePage() throws Exception {
    try (ExamplePage page = ExamplePage.openCatalogue("pyyaml")) {
      page.await(() -> page.has("document.body?.dataset.state === 'ready'"));
      page.type("#search", "yaml");
      assertThat(page.run(SHOWN).toString()).contains("pyyaml").doesNotContain("six");

      page.click("#pyyaml summary");
      page.click("#pyyaml button");
      page.await(
          () -> page.has("document.querySelector('#pyyaml output').textContent.includes('yaml')"));
      page.takeScreenshot();

      assertThat(page.run("return document.querySelector('#pyyaml output').textContent").toString())
          .startsWith("<module 'yaml' from '");
    }
  }
}
