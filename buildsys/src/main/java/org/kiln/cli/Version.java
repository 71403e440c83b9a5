package org.kiln.cli;

import picocli.CommandLine.IVersionProvider;

/** Kiln's version, which the build wrote into the jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"kiln " + number()};
  }

  /** Returns for example {@code 0.1.0}; {@code 0} where there is no jar. */
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "0" : version;
  }
}
