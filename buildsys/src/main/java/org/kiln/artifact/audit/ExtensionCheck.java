package org.kiln.artifact.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kiln.artifact.WasmModule;
import org.kiln.recipe.Lint;

/** Looks at extension modules: their file names say which Python they are for (PEP 3149). */
final class ExtensionCheck {
  private static final Pattern EXTENSION =
      Pattern.compile("(?<module>[^.]+)\\.(?<tag>cpython-[\\w-]+|abi3)\\.so");

  private ExtensionCheck() {}

  static Stream<Finding> findings(AuditInput input) {
    return input.subject().archives().stream()
        .flatMap(archive -> archive.files().stream())
        .flatMap(file -> findings(file, input.extensionTag()));
  }

  private static Stream<Finding> findings(FileFacts file, String tag) {
    Matcher name = EXTENSION.matcher(file.name());
    if (file.isNamedAsLibrary() && file.sideModule().isEmpty() && !file.format().isNative()) {
      return Stream.of(notLoadable(file));
    }
    return name.matches()
        ? Stream.of(suffix(file, name.group("tag"), tag), init(file, name.group("module")))
            .flatMap(Optional::stream)
        : Stream.empty();
  }

  private static Finding notLoadable(FileFacts file) {
    String what =
        file.module().isPresent()
            ? "a WebAssembly module without the section dylink.0"
            : "no WebAssembly module that can be read";
    return finding(
        Lint.NOT_LOADABLE, file, what, "link it with -shared, or build the static library instead");
  }

  private static Optional<Finding> suffix(FileFacts file, String tag, String expected) {
    return tag.equals(expected) || tag.equals("abi3")
        ? Optional.empty()
        : Optional.of(
            finding(
                Lint.FOREIGN_SUFFIX,
                file,
                "named for another Python; expected the suffix .%s.so".formatted(expected),
                "the build must take the suffix from sysconfig's EXT_SUFFIX"));
  }

  private static Optional<Finding> init(FileFacts file, String module) {
    String wanted = "PyInit_" + module;
    return file.sideModule().filter(m -> !hasInit(m, wanted)).isEmpty()
        ? Optional.empty()
        : Optional.of(
            finding(
                Lint.MISSING_INIT,
                file,
                "an extension module without the export " + wanted,
                "check build.exports of the recipe, and that the module has the name of its file"));
  }

  /** Names that are not ASCII have another prefix, and another spelling (PEP 489). */
  private static boolean hasInit(WasmModule module, String wanted) {
    return module.exports(wanted)
        || module.exports().stream().anyMatch(export -> export.name().startsWith("PyInitU_"));
  }

  private static Finding finding(Lint lint, FileFacts file, String what, String advice) {
    return new Finding(lint, file.path(), what, List.of(), advice);
  }
}
