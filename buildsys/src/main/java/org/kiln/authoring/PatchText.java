package org.kiln.authoring;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.kiln.source.GitIdentity;
import org.kiln.source.SourceChange;

/**
 * The text of a patch file: a mail as git writes it, and the diff.
 *
 * @param author who made it
 * @param subject what it does, in one line
 * @param why the reason
 * @param upstream what the project that it patches knows of it
 */
record PatchText(GitIdentity author, String subject, String why, String upstream) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  private static final int WIDTH = 80;

  byte[] with(List<SourceChange> changes, Clock clock) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head(clock).getBytes(StandardCharsets.UTF_8));
    changes.forEach(change -> bytes.writeBytes(change.diff()));
    return bytes.toByteArray();
  }

  private String head(Clock clock) {
    return """
    From: %s <%s>
    Date: %s
    Subject: [PATCH] %s

    %s

    Upstream-Status: %s.
    ---
    """
        .formatted(
            author.name(),
            author.email(),
            ZonedDateTime.now(clock).format(DATE),
            subject,
            wrapped(why),
            upstream);
  }

  /** What has lines already stays as it is. */
  private static String wrapped(String text) {
    if (text.contains("\n")) {
      return text.strip();
    }
    var lines = new StringBuilder();
    int column = 0;
    for (String word : text.strip().split("\\s+", -1)) {
      boolean isNew = column > 0 && column + word.length() >= WIDTH;
      lines.append(column == 0 ? "" : isNew ? "\n" : " ").append(word);
      column = isNew ? word.length() : column + word.length() + 1;
    }
    return lines.toString();
  }
}
