package org.kiln.build;

import org.kiln.source.SharedFolder;

/**
 * Where results are shared.
 *
 * @param folder where
 * @param isReadOnly whether nothing is put there
 */
public record SharedPlace(SharedFolder folder, boolean isReadOnly) {}
