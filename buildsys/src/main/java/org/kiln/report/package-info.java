/** What happened in a run: events as JSON. */
@NullMarked
package org.kiln.report;

import org.jspecify.annotations.NullMarked;
