package org.kiln.source;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers a proxy's question for a password by that in the proxy's URL. */
final class ProxyPassword extends Authenticator {
  private final EnvironmentProxies proxies;

  ProxyPassword(EnvironmentProxies proxies) {
    this.proxies = proxies;
  }

  @Override
  protected @Nullable PasswordAuthentication getPasswordAuthentication() {
    if (getRequestorType() != RequestorType.PROXY || getRequestingURL() == null) {
      return null;
    }
    return proxies
        .proxyFor(URI.create(getRequestingURL().toString()))
        .flatMap(proxy -> Optional.ofNullable(proxy.getUserInfo()))
        .map(ProxyPassword::split)
        .orElse(null);
  }

  private static PasswordAuthentication split(String userInfo) {
    String[] parts = userInfo.split(":", 2);
    return new PasswordAuthentication(parts[0], (parts.length > 1 ? parts[1] : "").toCharArray());
  }
}
