/** Containers and images by the Docker engine's API. */
@NullMarked
package org.kiln.container.docker;

import org.jspecify.annotations.NullMarked;
