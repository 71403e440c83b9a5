package org.kiln.container.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Passes on what a container prints, unchanged. */
final class TerminalOutput extends ResultCallback.Adapter<Frame> {
  private final OutputStream output;

  TerminalOutput(OutputStream output) {
    this.output = output;
  }

  @Override
  public void onNext(Frame frame) {
    try {
      output.write(frame.getPayload());
      output.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
