/** Recipes as written: their model, their reader and the problems it finds. */
@NullMarked
package org.kiln.recipe;

import org.jspecify.annotations.NullMarked;
