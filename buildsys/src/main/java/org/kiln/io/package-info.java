/**
 * Digests, atomic files, streams that end on Ctrl-C, and the root of all errors that a user can
 * cause.
 */
@NullMarked
package org.kiln.io;

import org.jspecify.annotations.NullMarked;
