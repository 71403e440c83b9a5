package org.kiln.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/audit.md to the lints that there are. */
final class AuditDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/audit.md");
  private static final Path RENEWED = Path.of("target/audit.md");
  private static final Pattern PLACE =
      Pattern.compile("<!-- table: lints -->\n.*?<!-- end -->", Pattern.DOTALL);

  private static String renewed(String document) {
    String rows =
        Stream.of(Lint.values())
            .map(
                lint ->
                    "| `%s` | %s | %s |"
                        .formatted(lint.text(), lint.severity().text(), lint.explanation()))
            .collect(
                Collectors.joining("\n", "| Lint | Severity | What it is |\n|---|---|---|\n", ""));
    String table = "<!-- table: lints -->\n%s\n<!-- end -->".formatted(rows);
    return PLACE.matcher(document).replaceFirst(Matcher.quoteReplacement(table));
  }

  @Test
  void documentWhenComparedWithTheLintsHasTheirTable() throws IOException {
    String document = Files.readString(DOCUMENT);
    Files.writeString(RENEWED, renewed(document));
    assertThat(document)
        .as("docs/audit.md is out of date: copy buildsys/" + RENEWED + " over it")
        .isEqualTo(renewed(document));
  }
}
