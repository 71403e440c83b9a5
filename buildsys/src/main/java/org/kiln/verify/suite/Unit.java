package org.kiln.verify.suite;

/**
 * A part of a suite that is run by one process in one go, most often a file.
 *
 * @param name the beginning of its tests' ids, for example {@code numpy/fft/tests/test_helper.py}
 * @param size of its file in bytes
 */
public record Unit(String name, long size) {}
