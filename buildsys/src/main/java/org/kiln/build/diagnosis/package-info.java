/** Reads the logs of builds that failed: what went wrong first, and what helps. */
@NullMarked
package org.kiln.build.diagnosis;

import org.jspecify.annotations.NullMarked;
