package org.kiln.repository;

import java.nio.file.Path;
import org.kiln.io.Sha256;

/**
 * A file for a repository.
 *
 * @param name its path in the repository, with slashes
 * @param sha256 the digest of its content
 * @param size in bytes
 * @param content a file that has the content and never changes
 */
public record RepositoryFile(String name, Sha256 sha256, long size, Path content) {}
