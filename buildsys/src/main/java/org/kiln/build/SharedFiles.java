package org.kiln.build;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kiln.io.Sha256;

/**
 * The files of a result, as the message {@code ActionResult} of Bazel's Remote Execution API, since
 * servers check that what they are given is one, and keep the files that it names:
 *
 * <pre>
 * message ActionResult { repeated OutputFile output_files = 2; }
 * message OutputFile { string path = 1; Digest digest = 2; }
 * message Digest { string hash = 1; int64 size_bytes = 2; }
 * </pre>
 *
 * @param files by path
 */
record SharedFiles(SortedMap<String, Entry> files) {
  private static final int OUTPUT_FILES = 2;
  private static final int PATH = 1;
  private static final int DIGEST = 2;
  private static final int HASH = 1;
  private static final int SIZE = 2;

  /** The content of a file. */
  record Entry(Sha256 sha256, long size) {
    static Entry of(Artifact artifact) {
      return new Entry(artifact.sha256(), artifact.size());
    }
  }

  /** Returns a file that must be there. */
  Entry get(String path) throws IOException {
    Entry entry = files.get(path);
    if (entry == null) {
      throw new WrongContent("a result names no " + path);
    }
    return entry;
  }

  /** Returns the message. */
  byte[] bytes() {
    return message(
        out -> {
          for (var file : files.entrySet()) {
            out.writeByteArray(OUTPUT_FILES, outputFile(file.getKey(), file.getValue()));
          }
        });
  }

  private static byte[] outputFile(String path, Entry entry) {
    byte[] digest =
        message(
            out -> {
              out.writeString(HASH, entry.sha256().hex());
              out.writeInt64(SIZE, entry.size());
            });
    return message(
        out -> {
          out.writeString(PATH, path);
          out.writeByteArray(DIGEST, digest);
        });
  }

  /** Writes the fields of a message. */
  private interface Fields {
    void to(CodedOutputStream out) throws IOException;
  }

  private static byte[] message(Fields fields) {
    try {
      var bytes = new ByteArrayOutputStream();
      var out = CodedOutputStream.newInstance(bytes);
      fields.to(out);
      out.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Parses the message; fields that Kiln does not write are skipped.
   *
   * @throws WrongContent if it is none
   */
  static SharedFiles parse(byte[] bytes) throws IOException {
    var files = new TreeMap<String, Entry>();
    try {
      fields(
          bytes,
          (field, in) -> {
            if (field == OUTPUT_FILES) {
              addFile(in.readByteArray(), files);
              return true;
            }
            return false;
          });
      return new SharedFiles(files);
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      throw new WrongContent("a result can't be read: " + e.getMessage());
    }
  }

  private static void addFile(byte[] bytes, SortedMap<String, Entry> files) throws IOException {
    String[] path = {""};
    byte[][] digest = {new byte[0]};
    fields(
        bytes,
        (field, in) -> {
          switch (field) {
            case PATH -> path[0] = in.readStringRequireUtf8();
            case DIGEST -> digest[0] = in.readByteArray();
            default -> {
              return false;
            }
          }
          return true;
        });
    files.put(path[0], entry(digest[0]));
  }

  private static Entry entry(byte[] bytes) throws IOException {
    String[] hash = {""};
    long[] size = {0};
    fields(
        bytes,
        (field, in) -> {
          switch (field) {
            case HASH -> hash[0] = in.readStringRequireUtf8();
            case SIZE -> size[0] = in.readInt64();
            default -> {
              return false;
            }
          }
          return true;
        });
    return new Entry(Sha256.parse(hash[0]), size[0]);
  }

  /** Takes a field, or leaves it. */
  private interface Taking {
    boolean take(int field, CodedInputStream in) throws IOException;
  }

  private static void fields(byte[] bytes, Taking taking) throws IOException {
    var in = CodedInputStream.newInstance(bytes);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (!taking.take(WireFormat.getTagFieldNumber(tag), in)) {
        in.skipField(tag);
      }
    }
  }
}
