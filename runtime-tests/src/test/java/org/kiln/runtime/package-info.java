/** Runs the cases of the directory {@code cases} against a built runtime. */
@NullMarked
package org.kiln.runtime;

import org.jspecify.annotations.NullMarked;
