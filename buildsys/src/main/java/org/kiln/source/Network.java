package org.kiln.source;

/** Whether anything may be asked of a network. */
enum Network {
  OPEN,
  CUT;

  /**
   * Goes on where fetching is allowed.
   *
   * @param what what is to be fetched, for people
   * @throws SourceException if there is no network to fetch it from
   */
  void require(String what) {
    if (this == CUT) {
      throw new SourceException(
          what + " is not in the store, and nothing is fetched offline",
          "Where there is a network, run `kiln fetch` with the same packages, --line and --source;"
              + " its --export and --import carry what it gets to this machine.",
          null);
    }
  }
}
