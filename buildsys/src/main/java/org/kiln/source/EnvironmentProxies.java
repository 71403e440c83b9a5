package org.kiln.source;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxies that the environment names: {@code http_proxy}, {@code https_proxy}, {@code
 * all_proxy} and {@code no_proxy}, in lower or upper case, as curl and pip read them.
 */
final class EnvironmentProxies extends ProxySelector {
  private final Map<String, String> environment;

  EnvironmentProxies(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public List<Proxy> select(URI uri) {
    return List.of(proxyFor(uri).map(EnvironmentProxies::proxy).orElse(Proxy.NO_PROXY));
  }

  /** Returns the proxy's URL for an address. */
  Optional<URI> proxyFor(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    return Stream.of(scheme + "_proxy", "all_proxy")
        .flatMap(name -> variable(name).stream())
        .findFirst()
        .filter(proxy -> !isExempt(uri))
        .map(proxy -> URI.create(proxy.contains("://") ? proxy : "http://" + proxy));
  }

  /**
   * Returns the Proxy-Authorization header for an address, where the proxy's URL has credentials.
   */
  Optional<String> authorizationFor(URI uri) {
    return proxyFor(uri)
        .flatMap(proxy -> Optional.ofNullable(proxy.getRawUserInfo()))
        .map(BasicAuthentication::header);
  }

  private Optional<String> variable(String name) {
    return Stream.of(name, name.toUpperCase(Locale.ROOT))
        .flatMap(n -> Optional.ofNullable(environment.get(n)).stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private boolean isExempt(URI uri) {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return variable("no_proxy").stream()
        .flatMap(list -> Arrays.stream(list.split("[,\\s]+")))
        .map(pattern -> pattern.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
        .anyMatch(pattern -> covers(pattern, host, uri.getPort()));
  }

  private static boolean covers(String pattern, String host, int port) {
    String name = pattern.endsWith(":" + port) ? pattern.replaceFirst(":\\d+$", "") : pattern;
    return name.equals("*") || host.equals(name) || (!name.isEmpty() && host.endsWith("." + name));
  }

  private static Proxy proxy(URI uri) {
    int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
}
