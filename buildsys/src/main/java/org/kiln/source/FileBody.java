package org.kiln.source;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** An answer's body on its way into a file, of which the beginning may be there already. */
final class FileBody implements BodySubscriber<Boolean> {
  private final CompletableFuture<Boolean> done = new CompletableFuture<>();
  private final Path file;
  private final long offset;
  private volatile long position;
  private @Nullable FileChannel channel;
  private Flow.@Nullable Subscription subscription;
  private volatile @Nullable IOException diskFailure;

  /**
   * Creates the body.
   *
   * @param file where the bytes go
   * @param offset how many of the first bytes the file has
   */
  FileBody(Path file, long offset) {
    this.file = file;
    this.offset = offset;
  }

  /**
   * Decides by the head of an answer where its body goes: 206 continues the file, 200 starts it
   * anew, anything else leaves it alone.
   */
  BodySubscriber<Boolean> accept(ResponseInfo head) {
    boolean continues = continues(head);
    if (head.statusCode() != 200 && !continues) {
      return BodySubscribers.replacing(false);
    }
    open(continues ? offset : 0);
    return this;
  }

  private boolean continues(ResponseInfo head) {
    String range = head.headers().firstValue("Content-Range").orElse("");
    return head.statusCode() == 206 && range.startsWith("bytes " + offset + "-");
  }

  private synchronized void open(long at) {
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.truncate(at).position(at);
      position = at;
    } catch (IOException e) {
      fail(e);
    }
  }

  private void fail(IOException failure) {
    diskFailure = failure;
    done.completeExceptionally(failure);
  }

  @Override
  public synchronized void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    subscription.request(1);
  }

  @Override
  public synchronized void onNext(List<ByteBuffer> buffers) {
    if (channel == null || subscription == null) {
      return;
    }
    try {
      for (ByteBuffer buffer : buffers) {
        position += write(channel, buffer);
      }
      subscription.request(1);
    } catch (IOException e) {
      subscription.cancel();
      fail(e);
    }
  }

  private static long write(FileChannel channel, ByteBuffer buffer) throws IOException {
    long size = buffer.remaining();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    return size;
  }

  @Override
  public void onError(Throwable failure) {
    done.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    done.complete(true);
  }

  @Override
  public CompletionStage<Boolean> getBody() {
    return done;
  }

  /** Returns how many bytes of the file are there. */
  long position() {
    return position;
  }

  /** Returns why the file could not be written, where that is what went wrong. */
  Optional<IOException> diskFailure() {
    return Optional.ofNullable(diskFailure);
  }

  /** Closes the file; whatever comes later is dropped. */
  synchronized void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }
}
