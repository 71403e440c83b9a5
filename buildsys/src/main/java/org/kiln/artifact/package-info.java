/** What actions leave: wheels, reproducible archives, WebAssembly modules. */
@NullMarked
package org.kiln.artifact;

import org.jspecify.annotations.NullMarked;
