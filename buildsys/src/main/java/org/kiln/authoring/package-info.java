/** Writes new recipes from what the Python package index has, and raises those that are there. */
@NullMarked
package org.kiln.authoring;

import org.jspecify.annotations.NullMarked;
