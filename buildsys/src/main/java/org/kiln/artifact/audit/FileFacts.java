package org.kiln.artifact.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.kiln.artifact.ArtifactException;
import org.kiln.artifact.WasmModule;

/**
 * What audits know of a file.
 *
 * @param path in its archive
 * @param module what it asks for and offers, where it is a WebAssembly module that can be read
 * @param buildPaths the directories of the build's container that it names, each once
 */
record FileFacts(
    String path, FileFormat format, Optional<WasmModule> module, List<String> buildPaths) {
  /** What the containers of builds mount and bring; no other machine has it. */
  private static final Pattern BUILD_PATH =
      Pattern.compile("(?<![\\w.~/-])/(?:opt/)?kiln/[\\w.+/-]*");

  private static final Pattern LIBRARY = Pattern.compile(".*\\.so(\\.\\d+)*");

  FileFacts {
    buildPaths = List.copyOf(buildPaths);
  }

  static FileFacts of(String path, byte[] content) {
    FileFormat format = FileFormat.of(content);
    Optional<WasmModule> module =
        format == FileFormat.WEBASSEMBLY ? module(path, content) : Optional.empty();
    return new FileFacts(path, format, module, buildPaths(content));
  }

  private static Optional<WasmModule> module(String path, byte[] content) {
    try {
      return Optional.of(WasmModule.parse(path, content));
    } catch (ArtifactException damaged) {
      return Optional.empty();
    }
  }

  private static List<String> buildPaths(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    return text.contains("/kiln/")
        ? BUILD_PATH.matcher(text).results().map(MatchResult::group).distinct().sorted().toList()
        : List.of();
  }

  /** Returns the last part of the path. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns whether the runtime takes it for a side module, as its name has it. */
  boolean isNamedAsLibrary() {
    return LIBRARY.matcher(name()).matches();
  }

  /** Returns what the dynamic linker gets, where it is a side module. */
  Optional<WasmModule> sideModule() {
    return module.filter(m -> isNamedAsLibrary() && m.isSideModule());
  }
}
