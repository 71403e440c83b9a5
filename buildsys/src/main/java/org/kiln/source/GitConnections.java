package org.kiln.source;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.eclipse.jgit.api.TransportConfigCallback;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;

/** Makes git's connections go through the environment's proxies and trust its authorities. */
final class GitConnections implements TransportConfigCallback, HttpConnectionFactory {
  private final HttpConnectionFactory connections = new JDKHttpConnectionFactory();
  private final Map<String, String> environment;

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
    try {
      connection.configure(null, TrustedAuthorities.trustManagers(environment), null);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
    return connection;
  }

  @Override
  public HttpConnection create(URL url, Proxy ofThePlatform) throws IOException {
    return create(url);
  }
}
