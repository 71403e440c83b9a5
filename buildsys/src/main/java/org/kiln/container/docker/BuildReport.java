package org.kiln.container.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.BuildResponseItem;
import com.github.dockerjava.api.model.ResponseItem;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** Receives the engine's report on the building of an image. */
final class BuildReport extends ResultCallback.Adapter<BuildResponseItem> {
  private final LineAssembler lines;
  private volatile Optional<String> error = Optional.empty();

  BuildReport(Consumer<String> output) {
    lines = new LineAssembler(output);
  }

  @Override
  public void onNext(BuildResponseItem item) {
    String text = item.getStream();
    if (text != null) {
      lines.accept(text.getBytes(StandardCharsets.UTF_8));
    }
    ResponseItem.ErrorDetail detail = item.getErrorDetail();
    if (detail != null) {
      error = Optional.of(String.valueOf(detail.getMessage()));
    }
  }

  @Override
  public void onComplete() {
    lines.finish();
    super.onComplete();
  }

  /** Returns what the engine reported as error. */
  Optional<String> error() {
    return error;
  }
}
