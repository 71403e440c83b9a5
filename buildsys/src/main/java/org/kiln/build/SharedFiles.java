package org.kiln.build;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.io.IOException;
import java.util.List;
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
    var list = Field.newBuilder();
    files.forEach((path, entry) -> list.addLengthDelimited(outputFile(path, entry)));
    return UnknownFieldSet.newBuilder().addField(OUTPUT_FILES, list.build()).build().toByteArray();
  }

  private static ByteString outputFile(String path, Entry entry) {
    UnknownFieldSet digest =
        UnknownFieldSet.newBuilder()
            .addField(HASH, text(entry.sha256().hex()))
            .addField(SIZE, Field.newBuilder().addVarint(entry.size()).build())
            .build();
    return UnknownFieldSet.newBuilder()
        .addField(PATH, text(path))
        .addField(DIGEST, Field.newBuilder().addLengthDelimited(digest.toByteString()).build())
        .build()
        .toByteString();
  }

  private static Field text(String text) {
    return Field.newBuilder().addLengthDelimited(ByteString.copyFromUtf8(text)).build();
  }

  /**
   * Parses the message; fields that Kiln does not write are skipped.
   *
   * @throws WrongContent if it is none
   */
  static SharedFiles parse(byte[] bytes) throws IOException {
    try {
      var files = new TreeMap<String, Entry>();
      UnknownFieldSet result = UnknownFieldSet.parseFrom(bytes);
      for (ByteString file : result.getField(OUTPUT_FILES).getLengthDelimitedList()) {
        UnknownFieldSet fields = UnknownFieldSet.parseFrom(file);
        files.put(last(fields, PATH).toStringUtf8(), entry(last(fields, DIGEST)));
      }
      return new SharedFiles(files);
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      throw new WrongContent("a result can't be read: " + e.getMessage());
    }
  }

  private static Entry entry(ByteString digest) throws InvalidProtocolBufferException {
    UnknownFieldSet fields = UnknownFieldSet.parseFrom(digest);
    List<Long> sizes = fields.getField(SIZE).getVarintList();
    long size = sizes.isEmpty() ? 0 : sizes.get(sizes.size() - 1);
    return new Entry(Sha256.parse(last(fields, HASH).toStringUtf8()), size);
  }

  /** Of a field that comes again the last counts; one that is missing is empty. */
  private static ByteString last(UnknownFieldSet fields, int number) {
    List<ByteString> values = fields.getField(number).getLengthDelimitedList();
    return values.isEmpty() ? ByteString.EMPTY : values.get(values.size() - 1);
  }
}
