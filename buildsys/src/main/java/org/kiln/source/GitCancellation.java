package org.kiln.source;

import org.eclipse.jgit.lib.EmptyProgressMonitor;

/** Ends a git transfer when the thread that asked for it is interrupted. */
final class GitCancellation extends EmptyProgressMonitor {
  private final Thread asking = Thread.currentThread();

  @Override
  public boolean isCancelled() {
    return asking.isInterrupted();
  }
}
