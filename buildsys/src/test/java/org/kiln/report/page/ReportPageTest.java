package org.kiln.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

final class ReportPageTest {
  @Test
  void pageWhenALogHasMarkupKeepsItOutOfTheDocument() {
    var report = new ObjectMapper().createObjectNode().put("log", "</script><b>");

    assertThat(ReportPage.of(report))
        .contains("{\"log\":\"\\u003c/script>\\u003cb>\"}")
        .doesNotContain("/*report*/", "/*style*/", "/*program*/");
  }

  @Test
  void pageNeedsNothingBesideItself() {
    var report = new ObjectMapper().createObjectNode();

    assertThat(ReportPage.of(report))
        .doesNotContainPattern("src=|href=|@import|import .* from|://");
  }
}
