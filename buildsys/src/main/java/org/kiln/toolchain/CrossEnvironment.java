package org.kiln.toolchain;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What build phases see of the toolchain, as environment variables under the names that the
 * community's recipes use.
 *
 * @param line whose Python is the target
 */
public record CrossEnvironment(Line line) {
  /** Where the artifacts of host dependencies are merged. */
  public static final String PREFIX = "/kiln/prefix";

  /** The search path of phases that use the build machine's compilers. */
  public static final String NATIVE_PATH = "/opt/kiln/bin:/usr/local/bin:/usr/bin:/bin";

  /** Here the compiler driver hides the build machine's compilers under their names. */
  static final String CROSS_PATH = "/opt/kiln/cross-bin:" + NATIVE_PATH;

  private static final String ABI = "-fPIC -fwasm-exceptions -sSUPPORT_LONGJMP=wasm";
  private static final String CFLAGS = "-O2 -g0 " + ABI;

  /** Returns the variables of phases that use the build machine's compilers. */
  public SortedMap<String, String> nativeVariables() {
    return Collections.unmodifiableSortedMap(common());
  }

  /** Returns the variables of phases that compile for the line's platform. */
  public SortedMap<String, String> crossVariables() {
    var variables = common();
    variables.put("PATH", CROSS_PATH);
    variables.put("KILN_PLATFORM", line.platform());
    putCompilers(variables);
    putDescriptions(variables);
    return Collections.unmodifiableSortedMap(variables);
  }

  /** Returns the variables, or their other values, of builds that see the line's Python. */
  public SortedMap<String, String> pythonVariables() {
    var variables = new TreeMap<String, String>();
    variables.put("HOSTINSTALLDIR", sitePackages());
    variables.put("PYTHONINCLUDE", pythonInclude());
    variables.put("SIDE_MODULE_CFLAGS", CFLAGS + " -I" + pythonInclude());
    return Collections.unmodifiableSortedMap(variables);
  }

  /** Returns the target's directory of packages. */
  public String sitePackages() {
    return PREFIX + "/lib/python" + line.series() + "/site-packages";
  }

  /** Returns the target's Python headers. */
  public String pythonInclude() {
    return PREFIX + "/include/python" + line.series();
  }

  private static TreeMap<String, String> common() {
    var variables = new TreeMap<String, String>();
    variables.put("PATH", NATIVE_PATH);
    variables.put("WASM_LIBRARY_DIR", PREFIX);
    variables.put("SIDE_MODULE_CFLAGS", CFLAGS);
    variables.put("SIDE_MODULE_LDFLAGS", CFLAGS + " -sWASM_BIGINT -sSIDE_MODULE=1");
    return variables;
  }

  private static void putCompilers(TreeMap<String, String> variables) {
    variables.put("CC", "emcc");
    variables.put("CXX", "em++");
    for (String fortran : List.of("FC", "F77", "F90", "F95")) {
      variables.put(fortran, "emflang");
    }
    variables.put("AR", "emar");
    variables.put("RANLIB", "emranlib");
    variables.put("STRIP", "emstrip");
    variables.put("NM", "emnm");
    variables.put("LDSHARED", "emcc -shared");
    variables.put("LDCXXSHARED", "em++ -shared");
    // What runs during the build is compiled by the build machine's own.
    variables.put("CC_FOR_BUILD", "/usr/bin/gcc");
    variables.put("CXX_FOR_BUILD", "/usr/bin/g++");
    variables.put("AR_FOR_BUILD", "/usr/bin/ar");
  }

  private static void putDescriptions(TreeMap<String, String> variables) {
    variables.put("PKG_CONFIG_LIBDIR", PREFIX + "/lib/pkgconfig:" + PREFIX + "/share/pkgconfig");
    variables.put("CMAKE_TOOLCHAIN_FILE", "/opt/kiln/cmake/kiln.cmake");
    variables.put("MESON_CROSS_FILE", "/opt/kiln/meson/cross.ini");
  }
}
