/** Python's own values: versions (PEP 440), requirements and their conditions (PEP 508). */
@NullMarked
package org.kiln.python;

import org.jspecify.annotations.NullMarked;
