package org.kiln.build;

import org.kiln.toolchain.CrossEnvironment;

/** The paths that builds see; they are the same in every build, so that results are too. */
final class Layout {
  static final String WORK = "/kiln/work";
  static final String SOURCE = WORK + "/src";
  static final String DIST = WORK + "/dist";
  static final String VENV = WORK + "/venv";
  static final String WHEEL = WORK + "/wheel";
  static final String HOME = WORK + "/home";
  static final String TEMPORARY = WORK + "/tmp";
  static final String OUT = "/kiln/out";
  static final String PREFIX = CrossEnvironment.PREFIX;
  static final String WHEELHOUSE = "/kiln/wheelhouse";
  static final String RECIPE = "/kiln/recipe";
  static final String PHASES = "/kiln/phases";
  static final String COMPILES = "/kiln/compiles";

  private Layout() {}
}
