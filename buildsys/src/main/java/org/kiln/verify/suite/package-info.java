/** Packages' own test suites: units of tests, handed to processes of Node that may die of them. */
@NullMarked
package org.kiln.verify.suite;

import org.jspecify.annotations.NullMarked;
