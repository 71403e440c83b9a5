package org.kiln.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.build.ActionResult;
import org.kiln.build.Artifact;
import org.kiln.build.ArtifactStore;
import org.kiln.build.BuildResult;
import org.kiln.build.Plan;
import org.kiln.build.PlannedPackage;
import org.kiln.io.CacheDirectory;
import org.kiln.python.VersionRange;
import org.kiln.recipe.About;
import org.kiln.recipe.Audit;
import org.kiln.recipe.Build;
import org.kiln.recipe.BuildType;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Release;
import org.kiln.recipe.Requirements;
import org.kiln.recipe.Source;
import org.kiln.recipe.Tests;
import org.kiln.toolchain.Line;

final class BuiltPackagesTest {
  private static final PackageName NUMPY = PackageName.parse("numpy");

  @TempDir Path temporary;
  private final TreeMap<PackageName, PlannedPackage> planned = new TreeMap<>();
  private final TreeMap<PackageName, BuildResult.Outcome> outcomes = new TreeMap<>();
  private ArtifactStore store = new ArtifactStore(new CacheDirectory(Path.of("/")));

  @BeforeEach
  void openStore() {
    store = new ArtifactStore(new CacheDirectory(temporary.resolve("cache")));
  }

  @Test
  void ofWhenPackageHasTestsMakesTwoEntries() throws IOException {
    built(
        "numpy",
        BuildType.PACKAGE,
        List.of("blas"),
        zip(
            "numpy-2.5-cp313-cp313-emscripten_3_1_69_wasm32.whl",
            "numpy/__init__.py",
            "numpy/_core/x.so"),
        zip("numpy-tests-2.5.zip", "numpy/tests/test_x.py"));

    assertThat(entries())
        .extracting(e -> e.name().text(), Entry::fileName, Entry::imports, Entry::unvendoredTests)
        .containsExactly(
            tuple(
                "numpy",
                "numpy-2.5-cp313-cp313-emscripten_3_1_69_wasm32.whl",
                List.of("numpy"),
                true),
            tuple("numpy-tests", "numpy-tests-2.5.zip", List.of(), false));
    assertThat(entries())
        .first()
        .extracting(Entry::depends)
        .isEqualTo(List.of(PackageName.parse("blas")));
    assertThat(entries()).last().extracting(Entry::depends).isEqualTo(List.of(NUMPY));
  }

  @Test
  void ofWhenLibraryIsSharedTakesItsZipAndWhenStaticNothing() throws IOException {
    built(
        "blas",
        BuildType.SHARED_LIBRARY,
        List.of(),
        zip("blas-3.tar.zst"),
        zip("blas-3.zip", "libblas.so"));
    built("zlib", BuildType.STATIC_LIBRARY, List.of(), zip("zlib-1.tar.zst"));

    assertThat(entries())
        .extracting(Entry::fileName, Entry::packageType, Entry::installDir)
        .containsExactly(tuple("blas-3.zip", PackageType.SHARED_LIBRARY, InstallDirectory.DYNLIB));
  }

  @Test
  void ofWhenRuntimeWasBuiltDeliversItsFiles() throws IOException {
    built("runtime", BuildType.RUNTIME, List.of(), zip("pyodide.mjs"), zip("sub/pyodide.asm.wasm"));

    Delivery delivery = delivery();

    assertThat(delivery.packages()).isEmpty();
    assertThat(delivery.runtime())
        .extracting(RepositoryFile::name)
        .containsExactly("pyodide.mjs", "sub/pyodide.asm.wasm");
    assertThat(delivery.runtime().get(0).content()).isNotEmptyFile();
  }

  @Test
  void ofWhenPackageFailedLeavesItOut() throws IOException {
    built("numpy", BuildType.PACKAGE, List.of(), zip("numpy-2.5-py3-none-any.whl", "numpy.py"));
    outcomes.put(NUMPY, new BuildResult.Cancelled(PackageName.parse("blas")));

    assertThat(entries()).isEmpty();
  }

  @Test
  void ofWhenWhatItWasBuiltWithHasAnotherSourceSaysSo() throws IOException {
    built("blas", BuildType.STATIC_LIBRARY, List.of(), zip("blas-3.tar.zst"));
    built("numpy", BuildType.PACKAGE, List.of(), zip("numpy-2.5-py3-none-any.whl", "numpy.py"));
    built("six", BuildType.PACKAGE, List.of(), zip("six-1.0-py3-none-any.whl", "six.py"));
    planned.computeIfPresent(NUMPY, (name, old) -> withHost(old, "blas"));

    assertThat(entries())
        .extracting(e -> e.name().text(), Entry::sourceOverrides)
        .containsExactly(
            tuple("numpy", List.of(PackageName.parse("blas"))), tuple("six", List.of()));
  }

  private static PlannedPackage withHost(PlannedPackage planned, String host) {
    var hosts = new TreeSet<>(Set.of(PackageName.parse(host)));
    return new PlannedPackage(planned.recipe(), planned.release(), hosts);
  }

  private List<Entry> entries() {
    return PackagesJson.of(Sample.INFO, delivery().packages().keySet()).packages().values().stream()
        .toList();
  }

  private Delivery delivery() {
    var plan = new Plan(Line.CP313, new TreeSet<>(), planned, new TreeMap<>());
    var overrides = new SourceOverrides(plan, Set.of(PackageName.parse("blas")));
    return BuiltPackages.of(
        new BuildResult(plan, outcomes, Collections.emptySortedSet()),
        store,
        overrides,
        name -> true);
  }

  private void built(String name, BuildType type, List<String> run, Artifact... artifacts) {
    List<PackageName> needs = run.stream().map(PackageName::parse).toList();
    var release =
        new Release(
            "1.0",
            VersionRange.ANY,
            new Source.None(),
            Build.of(type),
            new Requirements(needs, List.of(), List.of(), List.of(), List.of()),
            new Tests(List.of(), List.of()),
            Audit.PLAIN);
    var recipe =
        new Recipe(
            PackageName.parse(name),
            temporary,
            List.of(),
            List.of(),
            false,
            false,
            List.of(release),
            About.NOTHING);
    planned.put(recipe.name(), new PlannedPackage(recipe, release, new TreeSet<>()));
    outcomes.put(
        recipe.name(), new BuildResult.Built(new ActionResult(name, List.of(artifacts), 1, "")));
  }

  private Artifact zip(String name, String... members) throws IOException {
    Path file = Files.createTempFile(temporary, "artifact", "");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String member :
          Stream.concat(Stream.of("for-" + name.replace('/', '-')), Stream.of(members)).toList()) {
        zip.putNextEntry(new ZipEntry(member));
        zip.closeEntry();
      }
    }
    return store.put(name, file);
  }
}
