package org.kiln.source;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.net.ssl.TrustManager;
import org.eclipse.jgit.api.TransportConfigCallback;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;
import org.jspecify.annotations.Nullable;

/** Makes git's connections go through the environment's proxies and trust its authorities. */
final class GitConnections implements TransportConfigCallback, HttpConnectionFactory {
  private final HttpConnectionFactory connections = new JDKHttpConnectionFactory();
  private final Map<String, String> environment;
  private TrustManager @Nullable [] trustManagers;

  GitConnections(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public void configure(Transport transport) {
    if (transport instanceof TransportHttp http) {
      http.setHttpConnectionFactory(this);
    }
  }

  @Override
  public HttpConnection create(URL url) throws IOException {
    Proxy proxy = new EnvironmentProxies(environment).select(URI.create(url.toString())).get(0);
    HttpConnection connection = connections.create(url, proxy);
    if ("https".equals(url.getProtocol())) {
      secure(connection);
    }
    return connection;
  }

  private void secure(HttpConnection connection) throws IOException {
    try {
      connection.configure(null, trustManagers(), null);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private synchronized TrustManager[] trustManagers() {
    if (trustManagers == null) {
      trustManagers = TrustedAuthorities.trustManagers(environment);
    }
    return trustManagers;
  }

  @Override
  public HttpConnection create(URL url, Proxy ofThePlatform) throws IOException {
    return create(url);
  }
}
