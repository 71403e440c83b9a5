/** The repository that a build leaves: packages.json and the simple index. */
@NullMarked
package org.kiln.repository;

import org.jspecify.annotations.NullMarked;
