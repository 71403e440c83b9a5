package org.kiln.repository;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.kiln.io.Sha256;
import org.kiln.recipe.PackageName;

/**
 * One package of a repository, with the fields of packages.json; the format is described by
 * repository/packages.schema.json.
 *
 * @param fileName the file beside packages.json that has the package
 * @param size of the file in bytes
 * @param imports the modules that the package provides
 * @param depends the entries that must be loaded before
 * @param unvendoredTests whether the package's own tests are in an entry {@code <name>-tests}
 * @param sourceOverrides the packages, among this one and those it was built with, that were built
 *     from a directory in the place of their sources
 * @param summary one line of what it is; empty where the recipe has none, as the two below
 * @param license an SPDX expression
 * @param home the address of the project's page
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonPropertyOrder(alphabetic = true)
public record Entry(
    PackageName name,
    String version,
    PackageType packageType,
    InstallDirectory installDir,
    String fileName,
    Sha256 sha256,
    long size,
    List<String> imports,
    List<PackageName> depends,
    boolean unvendoredTests,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<PackageName> sourceOverrides,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY) String summary,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY) String license,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY) String home) {
  private static final String TESTS = "-tests";

  /** Sorts the lists. */
  public Entry {
    imports = imports.stream().sorted().distinct().toList();
    depends = depends.stream().sorted().distinct().toList();
    sourceOverrides = sourceOverrides.stream().sorted().distinct().toList();
  }

  /** Returns the name of the entry that has a package's own tests. */
  public static PackageName testsOf(PackageName name) {
    return PackageName.parse(name + TESTS);
  }

  /** Returns the entry of the tests that were taken out of this one. */
  public Entry tests(RepositoryFile file) {
    return new Entry(
        testsOf(name),
        version,
        PackageType.PACKAGE,
        InstallDirectory.SITE,
        file.name(),
        file.sha256(),
        file.size(),
        List.of(),
        List.of(name),
        false,
        sourceOverrides,
        "The tests of " + name,
        license,
        home);
  }

  /** Returns whether the entry's file is a wheel, which pip can use too. */
  boolean isWheel() {
    return fileName.endsWith(".whl");
  }
}
