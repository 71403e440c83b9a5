package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.artifact.LinkLibraryTest;
import org.kiln.artifact.ModuleBuilder;
import org.kiln.container.ContainerRunner;
import org.kiln.container.ContainerSpec;
import org.kiln.recipe.Lint;

/** Audits as builds and {@code kiln audit} do them; the container engine is a pretended one. */
final class AuditCommandTest {
  private static final String EXTENSION = "_reader.cpython-313-wasm32-emscripten.so";

  private final FilesEngine engine = new FilesEngine();

  @TempDir private Path directory;
  private RecipeDirectory recipes;

  /** An engine whose builds leave the files that they are to leave. */
  private static final class FilesEngine implements ContainerRunner {
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> names = new ArrayList<>();

    /** Lets a package's build leave a file; the path begins with the package's name. */
    void leaves(String path, byte[] content) {
      files.put(path, content);
    }

    @Override
    public int run(ContainerSpec spec, Consumer<String> output) {
      names.add(spec.name());
      String prefix = spec.name().replaceFirst("/.*", "/");
      files.forEach(
          (path, content) -> {
            if (path.startsWith(prefix)) {
              write(out(spec).resolve(path.substring(prefix.length())), content);
            }
          });
      return 0;
    }

    private static Path out(ContainerSpec spec) {
      return spec.mounts().stream()
          .filter(mount -> mount.container().equals("/kiln/out"))
          .map(mount -> mount.host())
          .findFirst()
          .orElseThrow();
    }

    private static void write(Path file, byte[] content) {
      try {
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @BeforeEach
  void prepare() throws IOException {
    recipes = new RecipeDirectory(directory.resolve("recipes"));
    recipe("runtime", "runtime", "");
    recipe("libyaml", "shared_library", "");
    recipe("zlib", "static_library", "");
    recipe("reader", "cpython_module", "");
    engine.leaves(
        "runtime/pyodide.asm.wasm", new ModuleBuilder().exports("malloc", "i(i)").bytes());
    engine.leaves("runtime/pyodide.asm.mjs", bytes("var wasmImports={memory:m};"));
    engine.leaves(
        "libyaml/lib/libyaml.so", new ModuleBuilder().exports("yaml_parse", "i(i)").bytes());
    engine.leaves("zlib/lib/libz.a", LinkLibraryTest.archive("inflate"));
    engine.leaves("reader/" + EXTENSION, reader());
  }

  private static byte[] reader() {
    return new ModuleBuilder()
        .imports("env", "malloc", "i(i)")
        .imports("env", "yaml_parse", "i(i)")
        .exports("PyInit__reader", "i()")
        .bytes();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void recipe(String name, String type, String more) throws IOException {
    recipes.recipe(
        name,
        """
        package: {name: %s, version: "1.0"}
        build: {type: %s, script: make}
        %s
        """
            .formatted(name, type, more));
  }

  private Cli.Run kiln(String command, String... arguments) {
    var all = new ArrayList<>(List.of(command, "--recipes", recipes.path().toString()));
    all.addAll(List.of("--repository", directory.resolve("repository").toString()));
    all.addAll(List.of(arguments));
    return Cli.withEngine(directory.resolve("cache"), engine).run(all.toArray(String[]::new));
  }

  private Cli.Run build() {
    return kiln("build", "--plain", "-j", "1");
  }

  private String packages() throws IOException {
    return Files.readString(directory.resolve("repository/cp313/packages.json"));
  }

  @Test
  void buildWhenASymbolIsMissingFailsAndNamesTheLibraryThatHasIt() throws IOException {
    Cli.Run run = build();

    assertThat(run.status()).isEqualTo(ExitCode.BUILD_FAILED.code());
    assertThat(run.out())
        .contains(
            """
            reader 1.0: audit FAILED
              error unresolved-symbol: %s: nothing that is loaded with it exports yaml_parse
                libyaml.so of libyaml has that: add libyaml to requirements.host and requirements.run, and link with it (build.ldflags: -lyaml)
            failed: reader 1.0 (audit)
            3 built, 0 cached, 1 failed, 0 skipped in \
            """
                .formatted(EXTENSION));
    assertThat(packages()).contains("libyaml").doesNotContain("reader");
  }

  @Test
  void buildWhenAStaticLibraryHasTheSymbolSaysHowToLinkIt() {
    engine.leaves(
        "reader/" + EXTENSION,
        new ModuleBuilder()
            .imports("env", "inflate", "i(i)")
            .exports("PyInit__reader", "i()")
            .bytes());

    assertThat(build().out())
        .contains(
            "    libz.a of zlib has that: add zlib to requirements.host, and link with it"
                + " (build.ldflags: -lz)\n");
  }

  @Test
  void buildWhenTheRecipeRequiresTheLibraryPassesAndBuildsNothing() throws IOException {
    build();
    engine.names.clear();
    recipe("reader", "cpython_module", "requirements: {run: [libyaml]}");
    Cli.Run run = build();

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("0 built, 4 cached, 0 failed");
    assertThat(engine.names).isEmpty();
    assertThat(packages()).contains("reader");
  }

  @Test
  void buildWhenTheRecipeWaivesTheLintPassesAndBuildsNothing() throws IOException {
    build();
    engine.names.clear();
    recipe(
        "reader",
        "cpython_module",
        "audit: {waive: [{lint: unresolved-symbol, reason: it is never called}]}");

    assertThat(build().status()).isZero();
    assertThat(engine.names).isEmpty();
    assertThat(kiln("audit", "reader").out())
        .isEqualTo(
            """
            reader 1.0:
              waived unresolved-symbol, since it is never called: %s
            1 package audited: 0 errors, 0 warnings, 1 waived
            """
                .formatted(EXTENSION));
  }

  @Test
  void buildWhenNothingChangedTakesWhatWasFoundBefore() throws IOException {
    build();
    try (Stream<Path> kept = Files.list(directory.resolve("cache/audits"))) {
      for (Path file : kept.toList()) {
        Files.writeString(file, "{\"findings\": []}");
      }
    }

    assertThat(build().status()).isZero();
  }

  @Test
  void buildWhenWhatIsKeptCanNotBeReadFindsItAnew() throws IOException {
    build();
    try (Stream<Path> kept = Files.list(directory.resolve("cache/audits"))) {
      for (Path file : kept.toList()) {
        Files.writeString(file, "{\"findings\": [{\"lint\": \"OF_ANOTHER_VERSION\"}]}");
      }
    }

    assertThat(build().status()).isEqualTo(ExitCode.BUILD_FAILED.code());
  }

  @Test
  void buildWhenThereAreOnlyWarningsSaysThemOnceAndPasses() throws IOException {
    recipe("reader", "cpython_module", "requirements: {run: [libyaml]}");
    engine.leaves("reader/config.py", bytes("CC = '/opt/kiln/bin/emcc'\n"));
    String warning =
        "  warning host-path: config.py: it names directories of the build's container:"
            + " /opt/kiln/bin/emcc\n";
    Cli.Run first = build();

    assertThat(first.status()).isZero();
    assertThat(first.out()).contains("reader 1.0: audited\n" + warning);
    assertThat(build().out()).doesNotContain(warning);
    assertThat(kiln("audit").out())
        .contains(warning)
        .endsWith("2 packages audited: 0 errors, 1 warning, 0 waived\n");
  }

  @Test
  void buildWhenEventsAreWantedHasWhatWasFound() throws IOException {
    Path events = directory.resolve("events.jsonl");
    kiln("build", "--plain", "--events", events.toString());

    assertThat(Files.readString(events))
        .contains("\"event\":\"package_audited\"")
        .contains("\"lint\":\"unresolved-symbol\"")
        .contains("\"subjects\":[\"yaml_parse\"]");
  }

  @Test
  void auditWhenThereAreErrorsEndsAsAFailedBuild() {
    build();
    Cli.Run run = kiln("audit");

    assertThat(run.status()).isEqualTo(ExitCode.BUILD_FAILED.code());
    assertThat(run.out())
        .startsWith("reader 1.0:\n  error unresolved-symbol: " + EXTENSION)
        .endsWith("2 packages audited: 1 error, 0 warnings, 0 waived\n");
  }

  @Test
  void auditWhenNothingIsBuiltSaysSo() {
    Cli.Run run = kiln("audit", "reader");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            reader 1.0: not built as it would be now
            0 packages audited: 0 errors, 0 warnings, 0 waived; 1 not built
            """);
    assertThat(engine.names).isEmpty();
  }

  @Test
  void auditWhenJsonIsWantedHasAllThatWasFound() throws IOException {
    build();
    JsonNode reader =
        new ObjectMapper().readTree(kiln("audit", "reader", "--format", "json").out()).path(0);

    assertThat(reader.path("name").asText()).isEqualTo("reader");
    assertThat(reader.path("is-built").asBoolean()).isTrue();
    JsonNode finding = reader.path("findings").path(0);
    assertThat(finding.path("lint").asText()).isEqualTo("unresolved-symbol");
    assertThat(finding.path("severity").asText()).isEqualTo("error");
    assertThat(finding.path("subjects").path(0).asText()).isEqualTo("yaml_parse");
    assertThat(finding.path("advice").asText()).contains("libyaml");
  }

  @Test
  void auditWhenRulesAreWantedPrintsEachLint() {
    String rules = kiln("audit", "--rules").out();

    assertThat(Lint.values())
        .allSatisfy(
            lint -> assertThat(rules).contains(lint.text() + " (" + lint.severity().text()));
  }
}
