package org.kiln.recipe;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** The addresses that sources can be had from. */
final class Addresses {
  private static final Set<String> OF_FILES = Set.of("http", "https");
  private static final Set<String> OF_REPOSITORIES = Set.of("http", "https", "ssh", "git", "file");

  private Addresses() {}

  /** Returns whether an address, in which variables may stand, is one of a file on a server. */
  static boolean isOfFile(String text) {
    return isOf(OF_FILES, text);
  }

  /** Returns whether an address, in which variables may stand, is one of a git repository. */
  static boolean isOfRepository(String text) {
    return isOf(OF_REPOSITORIES, text);
  }

  private static boolean isOf(Set<String> schemes, String text) {
    try {
      var uri = new URI(Variables.REFERENCE.matcher(text).replaceAll("x"));
      String scheme = String.valueOf(uri.getScheme());
      return schemes.contains(scheme) && (uri.getHost() != null || scheme.equals("file"));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
