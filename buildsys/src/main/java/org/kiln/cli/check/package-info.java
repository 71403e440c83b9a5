/** The steps of {@code kiln check}, and how each one's tests are counted. */
@NullMarked
package org.kiln.cli.check;

import org.jspecify.annotations.NullMarked;
