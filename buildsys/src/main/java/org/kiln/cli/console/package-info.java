/** What a person or a log sees while Kiln works. */
@NullMarked
package org.kiln.cli.console;

import org.jspecify.annotations.NullMarked;
