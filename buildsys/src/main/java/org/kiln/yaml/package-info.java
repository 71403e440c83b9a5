/** YAML nodes with their positions in the file. */
@NullMarked
package org.kiln.yaml;

import org.jspecify.annotations.NullMarked;
