package org.kiln.container.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LineAssemblerTest {
  private final List<String> lines = new ArrayList<>();
  private final LineAssembler assembler = new LineAssembler(lines::add);

  @Test
  void acceptWhenPiecesEndInsideALinePutsThemTogether() {
    accept("on", "e\ntwo\nth", "ree");
    assertThat(lines).containsExactly("one", "two");
    assembler.finish();
    assertThat(lines).containsExactly("one", "two", "three");
  }

  @Test
  void acceptWhenAPieceEndsInsideACharacterDecodesItWhole() {
    byte[] bytes = "ä\n".getBytes(StandardCharsets.UTF_8);
    assembler.accept(new byte[] {bytes[0]});
    assembler.accept(new byte[] {bytes[1], bytes[2]});
    assertThat(lines).containsExactly("ä");
  }

  @Test
  void acceptWhenLinesEndInCarriageReturnsDropsThem() {
    accept("a\r\n\r\nb\n");
    assertThat(lines).containsExactly("a", "", "b");
  }

  @Test
  void finishWhenTheLastLineEndedAddsNone() {
    accept("a\n");
    assembler.finish();
    assertThat(lines).containsExactly("a");
  }

  private void accept(String... pieces) {
    for (String piece : pieces) {
      assembler.accept(piece.getBytes(StandardCharsets.UTF_8));
    }
  }
}
