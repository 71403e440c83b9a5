package org.kiln.recipe;

import org.kiln.python.VersionRange;

/**
 * One version of a recipe's package, with everything that a build of it needs.
 *
 * <pre>
 * releases:
 *   - version: 2.5.5
 *     python: "&gt;=3.12"
 *     source: …
 *   - version: 1.24.4
 *     python: "&lt;3.9"
 *     source: …
 * </pre>
 *
 * <p>A recipe without {@code releases} has one release, of {@code package.version}.
 *
 * @param version the version as the source has it
 * @param python the Python versions that this release suits
 */
public record Release(
    String version,
    VersionRange python,
    Source source,
    Build build,
    Requirements requirements,
    Tests tests,
    Audit audit) {}
