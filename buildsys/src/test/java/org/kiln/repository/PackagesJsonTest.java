package org.kiln.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.recipe.PackageName;

final class PackagesJsonTest {
  private static final Path SCHEMA = Path.of("../repository/packages.schema.json");

  @TempDir Path directory;

  @Test
  void textWhenEntriesAreOfEveryKindIsTheGoldenFile() throws IOException {
    assertThat(sample().text()).isEqualTo(golden("packages.golden.json"));
  }

  @Test
  void lockTextLeavesOutWhatPyodideLockDoesNotKnow() throws IOException {
    String ours = " *\"(home|license|size|summary)\": .*,\n";

    assertThat(sample().lockText()).isEqualTo(golden("packages.golden.json").replaceAll(ours, ""));
  }

  @Test
  void textSatisfiesTheCommittedSchema() throws IOException {
    var json = new ObjectMapper();

    assertThat(schema().validate(json.readTree(sample().text()))).isEmpty();
    assertThat(schema().validate(json.readTree("{\"info\":{},\"packages\":{\"A_b\":{}}}")))
        .isNotEmpty();
  }

  @Test
  void readWhenFileWasWrittenGivesTheSame() throws IOException {
    Files.writeString(directory.resolve(PackagesJson.FILE_NAME), sample().text());

    assertThat(PackagesJson.read(directory)).contains(sample());
  }

  @Test
  void textWhenSourcesWereOverriddenSaysSoAndLockTextDoesNot() throws IOException {
    PackagesJson overridden = overridden();
    Files.writeString(directory.resolve(PackagesJson.FILE_NAME), overridden.text());

    assertThat(schema().validate(new ObjectMapper().readTree(overridden.text()))).isEmpty();
    assertThat(overridden.text()).containsPattern("\"source_overrides\": \\[\\s+\"cpython\"");
    assertThat(overridden.lockText()).doesNotContain("source_overrides");
    assertThat(PackagesJson.read(directory)).contains(overridden);
  }

  private PackagesJson overridden() {
    List<PackageName> names = List.of(PackageName.parse("cpython"));
    Entry whole = new Sample(directory).gravel().getKey();
    var entry =
        new Entry(
            whole.name(),
            whole.version(),
            whole.packageType(),
            whole.installDir(),
            whole.fileName(),
            whole.sha256(),
            whole.size(),
            whole.imports(),
            whole.depends(),
            whole.unvendoredTests(),
            names,
            whole.summary(),
            whole.license(),
            whole.home());
    return PackagesJson.of(Sample.INFO.withSourceOverrides(names), List.of(entry));
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(new ObjectMapper().readTree(SCHEMA.toFile()));
  }

  @Test
  void readWhenThereIsNoFileIsEmpty() {
    assertThat(PackagesJson.read(directory)).isEmpty();
  }

  @Test
  void readWhenFileIsBrokenSaysWhatToDo() throws IOException {
    Files.writeString(directory.resolve(PackagesJson.FILE_NAME), "{\"info\":");

    assertThatThrownBy(() -> PackagesJson.read(directory))
        .isInstanceOfSatisfying(
            RepositoryException.class,
            e -> assertThat(e.remedy().orElseThrow()).contains("build again"))
        .hasMessageContaining("packages.json");
  }

  private PackagesJson sample() {
    var sample = new Sample(directory);
    return PackagesJson.of(
        Sample.INFO,
        List.of(
            sample.stone().getKey(),
            sample.pebble("1.0").getKey(),
            sample.pebbleTests("1.0").getKey(),
            sample.gravel().getKey()));
  }

  private static String golden(String name) throws IOException {
    try (var in = PackagesJsonTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
