/** Sources: found, downloaded, stored by digest, unpacked and patched. */
@NullMarked
package org.kiln.source;

import org.jspecify.annotations.NullMarked;
