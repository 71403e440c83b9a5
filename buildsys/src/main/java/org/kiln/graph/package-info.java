/** Dependency graphs and their cycles. */
@NullMarked
package org.kiln.graph;

import org.jspecify.annotations.NullMarked;
