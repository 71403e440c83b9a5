package org.kiln.source;

import org.kiln.io.Sha256;

/**
 * A file that is looked for.
 *
 * @param name for messages
 */
record Wanted(String name, Sha256 sha256) {}
