package org.kiln.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Basic authentication (RFC 7617). */
final class BasicAuthentication {
  private BasicAuthentication() {}

  /**
   * Returns a header's value.
   *
   * @param rawUserInfo {@code user:password} as a URL has it, with percent escapes
   */
  static String header(String rawUserInfo) {
    String userInfo = URI.create("//" + rawUserInfo + "@host").getUserInfo();
    byte[] bytes = userInfo.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }
}
