package org.kiln.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What a test run is given.
 *
 * @param repository the directory with the runtime's files; system property {@code kiln.repository}
 * @param corpus the side modules of the directory {@code corpus}; system property {@code
 *     kiln.corpus} names theirs
 */
record Setup(Path repository, Optional<Corpus> corpus) {
  private static final Set<String> NEED_CORPUS =
      Set.of(
          "bundled-library.mjs",
          "cpp-exceptions.mjs",
          "mismatched-calls.mjs",
          "shared-library.mjs");

  static Setup ofSystemProperties() {
    String repository = System.getProperty("kiln.repository", "../repository/cp313");
    Optional<Corpus> corpus =
        Optional.ofNullable(System.getProperty("kiln.corpus"))
            .map(Path::of)
            .map(Path::toAbsolutePath)
            .map(Corpus::new);
    return new Setup(Path.of(repository).toAbsolutePath().normalize(), corpus);
  }

  boolean hasRuntime() {
    return Files.exists(repository.resolve("pyodide.asm.wasm"));
  }

  String howToGetTheRuntime() {
    return "there is no runtime in %s; make it with: ./kiln build runtime".formatted(repository);
  }

  boolean canRun(String module) {
    return corpus.isPresent() || !NEED_CORPUS.contains(module);
  }

  String howToGetTheCorpus() {
    return "the side modules of runtime-tests/corpus are not built; build that recipe and name the"
        + " directory with -Dkiln.corpus=…";
  }
}
