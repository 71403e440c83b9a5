package org.kiln.toolchain;

import java.util.List;
import java.util.Optional;

/**
 * One Python series with its pins.
 *
 * @param name the line's name, which is also the Python tag of its wheels, for example {@code
 *     cp313}
 * @param python the Python version, for example {@code 3.13.5}
 * @param platform the platform as {@code sysconfig.get_platform()} gives it, for example {@code
 *     emscripten-3.1.69-wasm32}
 */
public record Line(String name, String python, String platform) {
  private static final String IMAGE_SERIES = "3.13";

  /** The default line. */
  public static final Line CP313 = new Line("cp313", "3.13.5", "emscripten-3.1.69-wasm32");

  /** The line of the last Python that many older packages support. */
  public static final Line CP38 = new Line("cp38", "3.8.20", "emscripten-3.1.69-wasm32");

  /** Returns all lines, the default one first. */
  public static List<Line> all() {
    return List.of(CP313, CP38);
  }

  /** Returns the line of a name. */
  public static Optional<Line> find(String name) {
    return all().stream().filter(line -> line.name().equals(name)).findFirst();
  }

  /** Returns the series, for example {@code 3.13}. */
  public String series() {
    return python.substring(0, python.lastIndexOf('.'));
  }

  /** Returns whether its CPython brings the Python that builds run in; else the image has it. */
  public boolean bringsBuildPython() {
    return !series().equals(IMAGE_SERIES);
  }

  /** Returns the wheel's platform tag (PEP 425), for example {@code emscripten_3_1_69_wasm32}. */
  public String platformTag() {
    return platform.replaceAll("[-.]", "_");
  }
}
