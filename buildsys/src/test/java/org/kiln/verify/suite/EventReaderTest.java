package org.kiln.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class EventReaderTest {
  private static Event message(String json) {
    return EventReader.read("\u001e" + json);
  }

  @Test
  void readWhenALineIsNoMessageTakesItForOutput() {
    assertThat(EventReader.read("FATAL ERROR: out of memory"))
        .isEqualTo(new Event.Wrote("FATAL ERROR: out of memory"));
    assertThat(message("{\"event\":{\"fini")).isInstanceOf(Event.Wrote.class);
  }

  @Test
  void readWhenALineIsAMessageTellsItsKind() {
    assertThat(message("{\"output\":\"hello\"}")).isEqualTo(new Event.Wrote("hello"));
    assertThat(message("{\"event\":{\"ready\":true}}")).isEqualTo(new Event.Ready());
    assertThat(message("{\"event\":{\"started\":\"a::b\",\"place\":3}}"))
        .isEqualTo(new Event.Started("a::b", 3));
    assertThat(
            message(
                "{\"event\":{\"finished\":\"a::b\",\"outcome\":\"xfailed\",\"message\":\"m\","
                    + "\"seconds\":1.5}}"))
        .isEqualTo(
            new Event.Ended(new TestEnd("a::b", Outcome.XFAILED, "m", Duration.ofMillis(1500))));
    assertThat(message("{\"event\":{\"done\":\"why\",\"memory\":4000000000}}"))
        .isInstanceOfSatisfying(
            Event.Done.class,
            done -> {
              assertThat(done.result().asText()).isEqualTo("why");
              assertThat(done.memory()).isEqualTo(4_000_000_000L);
            });
  }

  @Test
  void readWhenTheProgramEndsSaysHow() {
    assertThat(message("{\"ending\":{\"threw\":\"FatalError\"}}"))
        .isEqualTo(new Event.Gone("FatalError"));
    assertThat(message("{\"ending\":{\"returned\":null}}"))
        .isEqualTo(new Event.Gone("the process ended too early"));
  }
}
