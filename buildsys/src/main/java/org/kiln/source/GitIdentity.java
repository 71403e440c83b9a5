package org.kiln.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.UserConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.SystemReader;

/**
 * Who writes, as git knows it.
 *
 * @param name a person's
 * @param email the person's address
 */
public record GitIdentity(String name, String email) {
  /**
   * Returns who writes in a directory: by its repository's configuration, the user's, or {@code
   * GIT_AUTHOR_NAME} and {@code GIT_AUTHOR_EMAIL}.
   *
   * @throws SourceException if git's configuration can't be read
   */
  public static Optional<GitIdentity> in(Path directory) {
    try {
      return of(config(directory).get(UserConfig.KEY));
    } catch (IOException | ConfigInvalidException e) {
      throw new SourceException("git's configuration can't be read: " + e.getMessage(), null, e);
    }
  }

  private static Optional<GitIdentity> of(UserConfig user) {
    return user.isAuthorNameImplicit() || user.isAuthorEmailImplicit()
        ? Optional.empty()
        : Optional.of(new GitIdentity(user.getAuthorName(), user.getAuthorEmail()));
  }

  private static Config config(Path directory) throws IOException, ConfigInvalidException {
    var builder = new FileRepositoryBuilder().findGitDir(directory.toAbsolutePath().toFile());
    if (builder.getGitDir() == null) {
      return SystemReader.getInstance().getUserConfig();
    }
    try (Repository repository = builder.build()) {
      return repository.getConfig();
    }
  }
}
