package org.kiln.repository;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.kiln.toolchain.Line;

/**
 * What all entries of a repository have in common.
 *
 * @param arch the machine, {@code wasm32}
 * @param platform for example {@code emscripten_3_1_69}
 * @param version Kiln's version
 * @param python for example {@code 3.13.5}
 * @param abiVersion what compiled packages must be built for; the platform tag of their wheels
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonPropertyOrder(alphabetic = true)
public record LockInfo(
    String arch, String platform, String version, String python, String abiVersion) {
  private static final String ARCH = "wasm32";

  /**
   * Returns the common facts of a line's repository.
   *
   * @param version Kiln's version
   */
  public static LockInfo of(Line line, String version) {
    String tag = line.platformTag();
    return new LockInfo(ARCH, tag.replace("_" + ARCH, ""), version, line.python(), tag);
  }
}
