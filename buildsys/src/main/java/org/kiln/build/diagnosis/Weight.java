package org.kiln.build.diagnosis;

/** How sure it is that a line tells of the error that ended a build; the surest comes first. */
enum Weight {
  /** A compiler, a linker, a build system says where and what. */
  CERTAIN,
  /** Somebody passes on that something failed, or a program of any kind says so. */
  HINT,
  /** It looks like an error of a feature test, which is an answer like another. */
  DOUBTFUL
}
