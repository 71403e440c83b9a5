package org.kiln.toolchain;

import org.kiln.io.Sha256;

/**
 * The toolchain that builds run in.
 *
 * @param image the image's reference for the container engine
 * @param identity digest over all that can change what the toolchain makes: the image's inputs and
 *     the versions of the packages that it contains; an input of every action's key
 */
public record Toolchain(String image, Sha256 identity) {}
