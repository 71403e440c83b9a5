/** The toolchain image, its lock and the environment that a build sees. */
@NullMarked
package org.kiln.toolchain;

import org.jspecify.annotations.NullMarked;
