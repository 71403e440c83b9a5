/** Commands, exit codes and console progress: the only place that prints or exits. */
@NullMarked
package org.kiln.cli;

import org.jspecify.annotations.NullMarked;
