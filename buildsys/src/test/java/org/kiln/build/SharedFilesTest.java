package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kiln.io.Sha256;

final class SharedFilesTest {
  private static final Sha256 DIGEST = Sha256.of("wheel");
  private static final SharedFiles ONE =
      new SharedFiles(new TreeMap<>(Map.of("a", new SharedFiles.Entry(DIGEST, 5))));

  /** Written by hand after the encoding's own documentation. */
  private static byte[] encoded() throws IOException {
    var bytes = new ByteArrayOutputStream();
    // ActionResult.output_files, 73 bytes: OutputFile.path, then OutputFile.digest of 68 bytes.
    bytes.write(new byte[] {0x12, 73, 0x0a, 1, 'a', 0x12, 68});
    // Digest.hash of 64 bytes, then Digest.size_bytes.
    bytes.write(new byte[] {0x0a, 64});
    bytes.write(DIGEST.hex().getBytes(StandardCharsets.US_ASCII));
    bytes.write(new byte[] {0x10, 5});
    return bytes.toByteArray();
  }

  @Test
  void bytesAreThoseOfTheRemoteExecutionApi() throws IOException {
    assertThat(ONE.bytes()).isEqualTo(encoded());
  }

  @Test
  void parseGivesWhatWasWritten() throws IOException {
    assertThat(SharedFiles.parse(encoded())).isEqualTo(ONE);
  }

  @Test
  void parseWhenAServerAddedFieldsSkipsThem() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write(encoded());
    // ActionResult.exit_code = 0, and execution_metadata { worker: "w" }.
    bytes.write(new byte[] {0x20, 0, 0x4a, 3, 0x0a, 1, 'w'});

    assertThat(SharedFiles.parse(bytes.toByteArray())).isEqualTo(ONE);
  }

  @Test
  void parseWhenItIsSomethingElseSaysSo() {
    for (String text : new String[] {"<html>not found</html>", "{}", "\u0012\u007f"}) {
      assertThatThrownBy(() -> SharedFiles.parse(text.getBytes(StandardCharsets.UTF_8)).get("a"))
          .isInstanceOf(WrongContent.class);
    }
  }

  @Test
  void parseWhenCutAnywhereNeverGivesAnotherDigest() throws IOException {
    byte[] whole = encoded();
    for (int length = 1; length < whole.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> SharedFiles.parse(cut).get("a")).isInstanceOf(WrongContent.class);
    }
  }
}
