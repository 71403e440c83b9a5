package org.kiln.authoring;

import java.util.Optional;
import org.kiln.python.PythonVersion;
import org.kiln.recipe.PackageName;
import org.kiln.source.IndexedFile;

/**
 * A version of a project that a recipe can be made of.
 *
 * @param source what is built: the archive of sources, or a pure wheel where there is none
 * @param wheel a wheel that tells what the sources become
 */
record Candidate(
    PackageName project, PythonVersion version, IndexedFile source, Optional<IndexedFile> wheel) {}
