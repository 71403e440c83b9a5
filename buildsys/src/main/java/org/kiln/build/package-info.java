/** Plans of actions, their scheduler, their cache and the log of a build. */
@NullMarked
package org.kiln.build;

import org.jspecify.annotations.NullMarked;
