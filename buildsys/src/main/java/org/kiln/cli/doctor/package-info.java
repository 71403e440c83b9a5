/** Finds out what a machine has and lacks. */
@NullMarked
package org.kiln.cli.doctor;

import org.jspecify.annotations.NullMarked;
