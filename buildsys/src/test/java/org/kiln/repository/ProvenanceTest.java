package org.kiln.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.build.ActionResult;

final class ProvenanceTest {
  @TempDir Path store;

  @Test
  void textNamesTheFileAndAllThatItWasBuiltFrom() {
    Entry stone = new Sample(store).stone().getKey();
    var action =
        new ActionResult(
            "stone-1.4",
            List.of(),
            3,
            """
            build requirements: ["meson-1.9-py3-none-any.whl 11"]
            host gravel-2.0.tar.zst: "22"
            package: ["stone","1.4"]
            phase script: {"name":"script","script":"make: all"}
            schema: 1
            source: "33"
            toolchain: "44"
            """);

    assertThat(Provenance.text(stone, action))
        .isEqualTo(
            """
            {
              "_type" : "https://in-toto.io/Statement/v1",
              "subject" : [ {
                "name" : "stone-1.4.zip",
                "digest" : {
                  "sha256" : "%s"
                }
              } ],
              "predicateType" : "https://slsa.dev/provenance/v1",
              "predicate" : {
                "buildDefinition" : {
                  "buildType" : "urn:kiln:action:1",
                  "externalParameters" : {
                    "package" : [ "stone", "1.4" ],
                    "schema" : 1
                  },
                  "internalParameters" : {
                    "phase script" : {
                      "name" : "script",
                      "script" : "make: all"
                    }
                  },
                  "resolvedDependencies" : [ {
                    "name" : "meson-1.9-py3-none-any.whl",
                    "digest" : {
                      "sha256" : "11"
                    }
                  }, {
                    "name" : "gravel-2.0.tar.zst",
                    "digest" : {
                      "sha256" : "22"
                    }
                  }, {
                    "name" : "source",
                    "digest" : {
                      "sha256" : "33"
                    }
                  }, {
                    "name" : "toolchain",
                    "digest" : {
                      "sha256" : "44"
                    }
                  } ]
                },
                "runDetails" : {
                  "builder" : {
                    "id" : "urn:kiln"
                  }
                }
              }
            }
            """
                .formatted(stone.sha256().hex()));
  }
}
