package org.kiln.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TranscriptTest {
  private final Transcript transcript = new Transcript();

  @Test
  void outputWhenItIsShortIsAllThatWasWritten() {
    transcript.write("one");
    transcript.write("");
    transcript.write("two");

    assertThat(transcript.output()).isEqualTo("one\n\ntwo\n");
  }

  @Test
  void outputWhenItIsEndlessKeepsBothEnds() {
    transcript.write("the beginning");
    for (int i = 0; i < 20_000; i++) {
      transcript.write("a line of a program that prints for ever");
    }
    transcript.write("the end");

    assertThat(transcript.output())
        .hasSizeLessThan(800_000)
        .startsWith("the beginning\n")
        .contains("characters left out")
        .endsWith("the end\n");
  }

  @Test
  void messagesWhenOneIsCutOffShowItInTheOutput() {
    var messages = new Messages();

    messages.accept("{\"event\":{\"a\":1}}");
    messages.accept("{\"event\":{\"b\"");

    assertThat(messages.transcript().events()).hasSize(1);
    assertThat(messages.transcript().output()).isEqualTo("{\"event\":{\"b\"\n");
  }
}
