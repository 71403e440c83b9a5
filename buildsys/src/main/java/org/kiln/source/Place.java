package org.kiln.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * An address that a file can be downloaded from.
 *
 * @param uri http or https, without credentials, so that it can be shown
 * @param authorization the value of the Authorization header, where the address had credentials
 */
record Place(URI uri, Optional<String> authorization) {

  /** Parses a URL; a user name and password in it become basic authentication (RFC 7617). */
  static Place parse(String url) throws FetchFailure {
    URI uri = uri(url);
    Optional<String> credentials = Optional.ofNullable(uri.getRawUserInfo());
    return new Place(withoutCredentials(uri), credentials.map(BasicAuthentication::header));
  }

  private static URI uri(String url) throws FetchFailure {
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme());
      if (!scheme.matches("(?i)https?") || uri.getHost() == null) {
        throw FetchFailure.lasting("expected an http or https URL");
      }
      return uri;
    } catch (URISyntaxException e) {
      throw FetchFailure.lasting("not a URL: " + e.getReason());
    }
  }

  private static URI withoutCredentials(URI uri) {
    if (uri.getRawUserInfo() == null) {
      return uri;
    }
    return URI.create(shown(uri.toString()));
  }

  /** Returns a URL without the credentials that it may have. */
  static String shown(String url) {
    return url.replaceFirst("//[^/@]*@", "//");
  }

  /**
   * Returns where a link or redirect from here leads. Credentials go along only within one origin.
   */
  Place follow(String link) throws FetchFailure {
    URI target;
    try {
      target = uri.resolve(link);
    } catch (IllegalArgumentException e) {
      throw FetchFailure.lasting("leads to a malformed URL: " + link);
    }
    if (isSecure(uri) && !isSecure(target)) {
      throw FetchFailure.lasting("leads from https to " + target);
    }
    Place place = parse(target.toString());
    return hasOriginOf(target) && place.authorization.isEmpty()
        ? new Place(place.uri, authorization)
        : place;
  }

  private static boolean isSecure(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  private boolean hasOriginOf(URI other) {
    return uri.getScheme().equals(other.getScheme())
        && uri.getHost().equalsIgnoreCase(other.getHost())
        && uri.getPort() == other.getPort();
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
