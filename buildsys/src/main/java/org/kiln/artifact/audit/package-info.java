/**
 * Audits: whether what a build left works where it is installed, and brings nothing that it should
 * not.
 */
@NullMarked
package org.kiln.artifact.audit;

import org.jspecify.annotations.NullMarked;
