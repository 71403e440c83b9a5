package org.kiln.artifact.audit;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kiln.recipe.Lint;

/** Looks for files that do not belong into a package, and for traces of its build. */
final class FileCheck {
  private static final Pattern FOR_LINKERS = Pattern.compile(".*\\.(a|la|lib|o|obj)");

  private FileCheck() {}

  static Stream<Finding> hostBinaries(AuditInput input) {
    return files(
        input,
        file ->
            file.format().isNative()
                ? Stream.of(
                    finding(
                        Lint.HOST_BINARY,
                        file,
                        file.format().text() + ", which runs on other machines only",
                        "let the build take its compilers from $CC and $CXX, or remove the file in"
                            + " build.post"))
                : Stream.empty());
  }

  static Stream<Finding> staticArchives(AuditInput input) {
    return files(
        input,
        file ->
            FOR_LINKERS.matcher(file.name()).matches()
                ? Stream.of(
                    finding(
                        Lint.STATIC_ARCHIVE,
                        file,
                        "only who compiles against the package can use it",
                        "remove it in build.post"))
                : Stream.empty());
  }

  static Stream<Finding> hostPaths(AuditInput input) {
    return files(
        input,
        file ->
            file.buildPaths().isEmpty()
                ? Stream.empty()
                : Stream.of(
                    new Finding(
                        Lint.HOST_PATH,
                        file.path(),
                        "it names directories of the build's container:",
                        file.buildPaths(),
                        "")));
  }

  private static Stream<Finding> files(
      AuditInput input, Function<FileFacts, Stream<Finding>> check) {
    return input.subject().archives().stream()
        .flatMap(archive -> archive.files().stream())
        .flatMap(check);
  }

  private static Finding finding(Lint lint, FileFacts file, String what, String advice) {
    return new Finding(lint, file.path(), what, List.of(), advice);
  }
}
