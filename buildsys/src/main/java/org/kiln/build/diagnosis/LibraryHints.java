package org.kiln.build.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where what many packages miss comes from, if no recipe has it yet. */
final class LibraryHints {
  private static final List<Map.Entry<String, String>> HINTS =
      List.of(
          Map.entry("numpy/.*", "NumPy (requirements.host: [numpy])"),
          Map.entry("pybind11/.*", "pybind11 (requirements.build-extras: [pybind11])"),
          Map.entry("nanobind/.*", "nanobind (requirements.build-extras: [nanobind])"),
          Map.entry("zlib|zlib\\.h|z", "zlib (Debian: zlib)"),
          Map.entry("bzlib\\.h|bz2", "bzip2 (Debian: bzip2)"),
          Map.entry("lzma.*", "xz (Debian: xz-utils)"),
          Map.entry("zstd.*", "zstd (Debian: libzstd)"),
          Map.entry("lz4.*", "lz4 (Debian: lz4)"),
          Map.entry("ffi.*", "libffi (Debian: libffi)"),
          Map.entry("png.*|libpng.*", "libpng (Debian: libpng1.6)"),
          Map.entry("jpeglib\\.h|jpeg|libjpeg", "libjpeg-turbo (Debian: libjpeg-turbo)"),
          Map.entry("tiff.*|libtiff.*", "LibTIFF (Debian: tiff)"),
          Map.entry("webp/.*|libwebp.*", "libwebp (Debian: libwebp)"),
          Map.entry("ft2build\\.h|freetype.*", "FreeType (Debian: freetype)"),
          Map.entry("libxml/.*|libxml-2\\.0|xml2", "libxml2 (Debian: libxml2)"),
          Map.entry("libxslt/.*|libxslt|xslt", "libxslt (Debian: libxslt)"),
          Map.entry("openssl/.*|openssl|ssl|crypto", "OpenSSL (Debian: openssl)"),
          Map.entry("curl/.*|libcurl|curl", "curl, which needs sockets (Debian: curl)"),
          Map.entry("gmp\\.h|gmp", "GMP (Debian: gmp)"),
          Map.entry("mpfr\\.h|mpfr", "MPFR (Debian: mpfr4)"),
          Map.entry("hdf5.*", "HDF5 (Debian: hdf5)"),
          Map.entry("netcdf.*", "netCDF (Debian: netcdf)"),
          Map.entry("geos.*", "GEOS (Debian: geos)"),
          Map.entry("proj.*", "PROJ (Debian: proj)"),
          Map.entry("Eigen/.*|eigen3", "Eigen, which is headers only (Debian: eigen3)"),
          Map.entry("boost/.*", "Boost, most of which is headers only (Debian: boost1.83)"),
          Map.entry("yaml.*", "libyaml (Debian: libyaml)"),
          Map.entry("sqlite3.*", "SQLite (Debian: sqlite3)"),
          Map.entry("cblas.*|lapack.*|blas|openblas", "lapack (requirements.host: [lapack])"),
          Map.entry("fftw3.*", "FFTW (Debian: fftw3)"));

  private LibraryHints() {}

  /** Names the library that a header, a library or a name of pkg-config belongs to. */
  static String of(String missing) {
    return HINTS.stream()
        .filter(hint -> Pattern.matches(hint.getKey(), missing))
        .map(hint -> ": it belongs to " + hint.getValue())
        .findFirst()
        .orElse("");
  }
}
