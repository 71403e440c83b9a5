package org.kiln.container.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Turns the two streams of a container into lines, each stream's own. */
final class OutputLines extends ResultCallback.Adapter<Frame> {
  private final Consumer<String> lines;
  private final Map<StreamType, LineAssembler> assemblers = new EnumMap<>(StreamType.class);

  OutputLines(Consumer<String> lines) {
    this.lines = lines;
  }

  @Override
  public synchronized void onNext(Frame frame) {
    assemblers
        .computeIfAbsent(frame.getStreamType(), type -> new LineAssembler(lines))
        .accept(frame.getPayload());
  }

  @Override
  public void onComplete() {
    finish();
    super.onComplete();
  }

  private synchronized void finish() {
    assemblers.values().forEach(LineAssembler::finish);
  }
}
