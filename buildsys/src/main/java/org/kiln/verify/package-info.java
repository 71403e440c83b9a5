/** Runs the tests of packages in Node and in a browser and reads their results. */
@NullMarked
package org.kiln.verify;

import org.jspecify.annotations.NullMarked;
