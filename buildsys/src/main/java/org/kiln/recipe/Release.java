package org.kiln.recipe;

/**
 * One version of a recipe's package, with everything that a build of it needs.
 *
 * @param version the version as the source has it
 * @param python the Python versions that this release suits
 */
public record Release(
    String version,
    PythonSpecifier python,
    Source source,
    Build build,
    Requirements requirements,
    Tests tests) {}
