/** Where two files differ that should be the same, down into archives and modules. */
@NullMarked
package org.kiln.artifact.difference;

import org.jspecify.annotations.NullMarked;
