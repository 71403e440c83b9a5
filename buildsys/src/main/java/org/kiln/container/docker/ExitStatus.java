package org.kiln.container.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.WaitResponse;

/** Receives the exit status of a container's program. */
final class ExitStatus extends ResultCallback.Adapter<WaitResponse> {
  private static final int UNKNOWN = 255;

  private volatile int status = UNKNOWN;

  @Override
  public void onNext(WaitResponse response) {
    status = response.getStatusCode();
  }

  /** Returns the status, once the answer is complete. */
  int value() {
    return status;
  }
}
