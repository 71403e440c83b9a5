package org.kiln.repository;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an entry of a repository is. */
public enum PackageType {
  /** A Python package: a wheel, or the tests that were taken out of one. */
  @JsonProperty("package")
  PACKAGE,
  /** Shared libraries that the loader opens before the packages that need them. */
  @JsonProperty("shared_library")
  SHARED_LIBRARY,
  /** A module of the standard library that is shipped on its own. */
  @JsonProperty("cpython_module")
  CPYTHON_MODULE
}
