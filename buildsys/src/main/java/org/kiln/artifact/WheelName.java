package org.kiln.artifact;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kiln.io.VisibleText;

/**
 * The file name of a wheel (PEP 427, "File name convention"; tags: PEP 425), for example {@code
 * numpy-2.5.5-cp313-cp313-emscripten_3_1_69_wasm32.whl}.
 *
 * @param distribution the project's name, with underscores for hyphens
 * @param version the version
 * @param build the build number, rarely there
 * @param python Python tags, joined by dots
 * @param abi ABI tags, joined by dots
 * @param platform platform tags, joined by dots; {@code any} for pure Python
 */
public record WheelName(
    String distribution,
    String version,
    Optional<String> build,
    String python,
    String abi,
    String platform) {

  /** What PEP 427 leaves in a name; above all it is one name, not a path. */
  private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}_.+!~]+");

  /**
   * Parses a file name.
   *
   * @throws ArtifactException if it is none of a wheel
   */
  public static WheelName parse(String fileName) {
    List<String> parts = List.of(fileName.replaceFirst("\\.whl$", "").split("-", -1));
    boolean hasParts = parts.stream().allMatch(part -> PART.matcher(part).matches());
    if (!fileName.endsWith(".whl") || parts.size() < 5 || parts.size() > 6 || !hasParts) {
      throw new ArtifactException(
          "not a wheel's file name: "
              + VisibleText.of(fileName)
              + "; expected name-version[-build]-python-abi-platform.whl",
          null,
          null);
    }
    int tags = parts.size() - 3;
    return new WheelName(
        parts.get(0),
        parts.get(1),
        tags == 3 ? Optional.of(parts.get(2)) : Optional.empty(),
        parts.get(tags),
        parts.get(tags + 1),
        parts.get(tags + 2));
  }

  /** Returns whether the wheel is for every platform. */
  public boolean isPure() {
    return platform.equals("any");
  }

  /** Returns this name with other tags. */
  public WheelName withTags(String newPython, String newAbi, String newPlatform) {
    return new WheelName(distribution, version, build, newPython, newAbi, newPlatform);
  }

  /** Returns {@code <name>-<version>.dist-info}, the wheel's directory of metadata. */
  public String distInfo() {
    return distribution + "-" + version + ".dist-info";
  }

  /** Returns the tags spelled out, one for each combination, as the file WHEEL has them. */
  public List<String> tags() {
    return List.of(python.split("\\.")).stream()
        .flatMap(p -> List.of(abi.split("\\.")).stream().map(a -> p + "-" + a))
        .flatMap(pa -> List.of(platform.split("\\.")).stream().map(f -> pa + "-" + f))
        .toList();
  }

  /** Returns the file name. */
  @Override
  public String toString() {
    String number = build.map(b -> "-" + b).orElse("");
    return String.join("-", distribution, version + number, python, abi, platform) + ".whl";
  }
}
