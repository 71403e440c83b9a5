package org.kiln.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.artifact.BillOfMaterials.Material;
import org.kiln.io.AtomicFiles;
import org.kiln.io.Sha256;

final class BillOfMaterialsTest {
  private static final Material NUMPY =
      new Material(
          "numpy",
          "2.5.5",
          Optional.of("BSD-3-Clause AND MIT"),
          "pkg:pypi/numpy@2.5.5",
          Optional.of(Sha256.of("numpy")));
  private static final Material RUNTIME =
      new Material(
          "flang-runtime",
          "19",
          Optional.empty(),
          "pkg:generic/flang-runtime@19",
          Optional.empty());
  private static final BillOfMaterials BILL = new BillOfMaterials(NUMPY, List.of(RUNTIME));

  @TempDir Path directory;

  @Test
  void textIsCycloneDxAndTheSameEachTime() throws IOException {
    byte[] text = BILL.text().getBytes(StandardCharsets.UTF_8);

    assertThat(new JsonParser().validate(text, Version.VERSION_16)).isEmpty();
    assertThat(BILL.text()).isEqualTo(BILL.text()).doesNotContain("timestamp", "serialNumber");
  }

  @Test
  void textNamesThePackageAndWhatIsLinkedIntoIt() throws IOException {
    JsonNode json = new ObjectMapper().readTree(BILL.text());

    assertThat(json.at("/metadata/component/purl").asText()).isEqualTo("pkg:pypi/numpy@2.5.5");
    assertThat(json.at("/metadata/component/licenses/0/expression").asText())
        .isEqualTo("BSD-3-Clause AND MIT");
    assertThat(json.at("/metadata/component/hashes/0/content").asText())
        .isEqualTo(Sha256.of("numpy").hex());
    assertThat(json.path("components").findValuesAsText("name")).containsExactly("flang-runtime");
    assertThat(json.at("/dependencies/0/dependsOn/0").asText())
        .isEqualTo("pkg:generic/flang-runtime@19");
  }

  @Test
  void writeIntoPutsItWhereItIsLookedFor() {
    AtomicFiles.write(directory.resolve("numpy-2.5.5.dist-info/METADATA"), "Name: numpy\n");
    WheelName name = WheelName.parse("numpy-2.5.5-py3-none-any.whl");

    BILL.writeInto(Wheel.at(name, directory));

    assertThat(directory.resolve("numpy-2.5.5.dist-info/sboms/kiln.cdx.json"))
        .hasContent(BILL.text());
  }
}
