/** The report of one run of a build: a page for people, and the same as JSON. */
@NullMarked
package org.kiln.report.page;

import org.jspecify.annotations.NullMarked;
