package org.kiln.build;

import org.kiln.io.Sha256;

/**
 * A wheel that a build backend needs.
 *
 * @param name the project
 * @param version its version
 * @param file the wheel's file name
 * @param sha256 the digest of its content
 */
public record LockedWheel(String name, String version, String file, Sha256 sha256) {}
