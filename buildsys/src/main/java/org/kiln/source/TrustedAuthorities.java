package org.kiln.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * The certificate authorities that downloads trust: those of the Java platform and those of the
 * system's bundle. A machine behind a proxy that re-encrypts has that proxy's authority in the
 * bundle only, where pip, git and curl find it.
 */
final class TrustedAuthorities {
  // Debian's and Fedora's places.
  private static final List<String> BUNDLES =
      List.of("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt");
  private static final List<String> VARIABLES =
      List.of("SSL_CERT_FILE", "PIP_CERT", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE");

  private TrustedAuthorities() {}

  /** Returns a context that trusts them. */
  static SSLContext context(Map<String, String> environment) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trustManagers(environment), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has TLS", e);
    }
  }

  /** Returns the check of certificates against them. */
  static TrustManager[] trustManagers(Map<String, String> environment) {
    try {
      List<Certificate> all = new ArrayList<>(platform());
      all.addAll(bundled(environment));
      return factory(keyStore(all)).getTrustManagers();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the platform's trust store is unusable", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<X509Certificate> platform() throws GeneralSecurityException {
    return Arrays.stream(factory(null).getTrustManagers())
        .flatMap(m -> m instanceof X509TrustManager x ? Stream.of(x.getAcceptedIssuers()) : null)
        .toList();
  }

  private static List<Certificate> bundled(Map<String, String> environment)
      throws GeneralSecurityException, IOException {
    Optional<Path> bundle =
        Stream.concat(VARIABLES.stream().flatMap(v -> value(environment, v)), BUNDLES.stream())
            .map(Path::of)
            .filter(Files::isRegularFile)
            .findFirst();
    return bundle.isPresent() ? certificates(bundle.get()) : List.of();
  }

  private static Stream<String> value(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).stream().filter(v -> !v.isEmpty());
  }

  private static List<Certificate> certificates(Path bundle)
      throws GeneralSecurityException, IOException {
    try (InputStream in = Files.newInputStream(bundle)) {
      return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
    }
  }

  private static KeyStore keyStore(List<Certificate> certificates)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (int i = 0; i < certificates.size(); i++) {
      store.setCertificateEntry("authority-" + i, certificates.get(i));
    }
    return store;
  }

  @SuppressWarnings("NullAway") // a null store stands for the platform's own
  private static TrustManagerFactory factory(@org.jspecify.annotations.Nullable KeyStore store)
      throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory;
  }
}
