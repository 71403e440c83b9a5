package org.kiln.repository;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the loader unpacks an entry's file. */
public enum InstallDirectory {
  /** Python's site-packages. */
  @JsonProperty("site")
  SITE,
  /** The directory in which the dynamic linker looks for libraries. */
  @JsonProperty("dynlib")
  DYNLIB
}
