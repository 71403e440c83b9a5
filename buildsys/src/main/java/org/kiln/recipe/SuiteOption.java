package org.kiln.recipe;

import org.kiln.python.VersionRange;

/**
 * An option of a suite's runner.
 *
 * @param python the Python versions for which it is given: releases of a package differ in what
 *     their tests take
 */
public record SuiteOption(String text, VersionRange python) {}
