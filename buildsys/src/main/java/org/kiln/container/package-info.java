/** A port to run containers and build images. */
@NullMarked
package org.kiln.container;

import org.jspecify.annotations.NullMarked;
