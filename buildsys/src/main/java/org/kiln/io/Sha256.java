package org.kiln.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest (FIPS 180-4).
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) implements Comparable<Sha256> {
  private static final Pattern GRAMMAR = Pattern.compile("[0-9a-f]{64}");

  /** Checks the digits. */
  public Sha256 {
    if (!GRAMMAR.matcher(hex).matches()) {
      throw new IllegalArgumentException("expected 64 lower-case hexadecimal digits, got: " + hex);
    }
  }

  /** Returns whether the text is a digest in hexadecimal digits of either case. */
  public static boolean isValid(String text) {
    return GRAMMAR.matcher(text.toLowerCase(java.util.Locale.ROOT)).matches();
  }

  /** Parses 64 hexadecimal digits of either case. */
  public static Sha256 parse(String text) {
    return new Sha256(text.toLowerCase(java.util.Locale.ROOT));
  }

  /** Digests bytes. */
  public static Sha256 of(byte[] bytes) {
    return finish(newDigest(), bytes);
  }

  /** Digests a text in UTF-8. */
  public static Sha256 of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Digests a file's content.
   *
   * @throws UncheckedIOException if the file can't be read, or the thread is interrupted
   */
  public static Sha256 of(Path file) {
    try (InputStream in = FileStreams.input(file)) {
      return of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Digests a stream up to its end. */
  public static Sha256 of(InputStream in) throws IOException {
    MessageDigest digest = newDigest();
    try (var digesting = new DigestInputStream(in, digest)) {
      digesting.transferTo(OutputStream.nullOutputStream());
    }
    return from(digest);
  }

  /** Returns a fresh SHA-256 state, to be turned into a value by {@link #from}. */
  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Completes a digest. */
  public static Sha256 from(MessageDigest digest) {
    return new Sha256(HexFormat.of().formatHex(digest.digest()));
  }

  private static Sha256 finish(MessageDigest digest, byte[] bytes) {
    digest.update(bytes);
    return from(digest);
  }

  @Override
  public int compareTo(Sha256 other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
