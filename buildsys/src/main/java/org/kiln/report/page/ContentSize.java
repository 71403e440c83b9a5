package org.kiln.report.page;

/**
 * A part of what a package ships.
 *
 * @param name a file inside the artifact, or what sums up many
 * @param kind {@code wasm} or {@code other}
 * @param bytes as stored: compressed, where the artifact is
 */
record ContentSize(String name, String kind, long bytes) {}
