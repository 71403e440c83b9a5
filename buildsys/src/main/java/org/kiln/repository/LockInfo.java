package org.kiln.repository;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.kiln.recipe.PackageName;
import org.kiln.toolchain.Line;

/**
 * What all entries of a repository have in common.
 *
 * @param arch the machine, {@code wasm32}
 * @param platform for example {@code emscripten_3_1_69}
 * @param version Kiln's version
 * @param python for example {@code 3.13.5}
 * @param abiVersion what compiled packages must be built for; the platform tag of their wheels
 * @param sourceOverrides the packages, among those that the runtime was built with, that were built
 *     from a directory in the place of their sources
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonPropertyOrder(alphabetic = true)
public record LockInfo(
    String arch,
    String platform,
    String version,
    String python,
    String abiVersion,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<PackageName> sourceOverrides) {
  private static final String ARCH = "wasm32";

  /** Sorts the list. */
  public LockInfo {
    sourceOverrides = sourceOverrides.stream().sorted().distinct().toList();
  }

  /**
   * Returns the common facts of a line's repository.
   *
   * @param version Kiln's version
   */
  public static LockInfo of(Line line, String version) {
    String tag = line.platformTag();
    String platform = tag.replace("_" + ARCH, "");
    return new LockInfo(ARCH, platform, version, line.python(), tag, List.of());
  }

  /** Returns the same for a runtime that was built from the directories of some packages. */
  public LockInfo withSourceOverrides(List<PackageName> names) {
    return new LockInfo(arch, platform, version, python, abiVersion, names);
  }
}
