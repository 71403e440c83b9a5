package org.kiln.container.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class UninterruptedTest {
  @Test
  void answerWhenTheThreadIsInterruptedIsCompleteAndTheFlagStays() {
    Thread.currentThread().interrupt();
    assertThat(Uninterrupted.answer(() -> Thread.currentThread().isInterrupted())).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void answerWhenTheQuestionFailsThrowsItsError() {
    var failure = new IllegalArgumentException("asked wrongly");
    assertThatThrownBy(
            () ->
                Uninterrupted.answer(
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);
  }
}
