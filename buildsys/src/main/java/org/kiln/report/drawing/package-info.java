/** Draws what needs what. */
@NullMarked
package org.kiln.report.drawing;

import org.jspecify.annotations.NullMarked;
