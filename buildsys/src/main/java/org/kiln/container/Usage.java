package org.kiln.container;

/**
 * What a running container takes.
 *
 * @param memoryBytes what it holds now beside the files that the system keeps in memory for it
 * @param cpuNanos processor time since its start, all cores together
 */
public record Usage(long memoryBytes, long cpuNanos) {}
