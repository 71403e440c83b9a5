package org.kiln.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kiln.container.Mount;

/**
 * The host's settings of pip, for pip in a container: variables, configuration files, proxies and
 * certificates.
 *
 * @param environment the process's environment
 */
record PipSettings(Map<String, String> environment) {
  private static final String CERTIFICATES = "/kiln/certificates.pem";
  private static final String CONFIGURATION = "/kiln/pip.conf";
  private static final List<String> CERTIFICATE_VARIABLES =
      List.of("PIP_CERT", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE");

  /** These name files of the host, or change what is resolved from machine to machine. */
  private static final List<String> NOT_PASSED =
      List.of("PIP_CERT", "PIP_CONFIG_FILE", "PIP_FIND_LINKS", "PIP_CACHE_DIR", "PIP_TARGET");

  private static final List<String> PROXIES = List.of("http_proxy", "https_proxy", "no_proxy");

  /** Returns the variables for the container. */
  SortedMap<String, String> variables() {
    var variables = new TreeMap<String, String>();
    environment.forEach(
        (name, value) -> {
          if (isPassed(name)) {
            variables.put(name, value);
          }
        });
    certificates().ifPresent(file -> variables.put("PIP_CERT", CERTIFICATES));
    hostFile("PIP_CONFIG_FILE").ifPresent(file -> variables.put("PIP_CONFIG_FILE", CONFIGURATION));
    return variables;
  }

  private static boolean isPassed(String name) {
    return PROXIES.contains(name.toLowerCase(Locale.ROOT))
        || (name.startsWith("PIP_") && !NOT_PASSED.contains(name));
  }

  /** Returns the mounts for a container whose home directory is given. */
  List<Mount> mounts(String home) {
    var mounts = new ArrayList<Mount>();
    add(mounts, Path.of("/etc/pip.conf"), "/etc/pip.conf");
    hostFile("PIP_CONFIG_FILE").ifPresent(file -> add(mounts, file, CONFIGURATION));
    Path user = Path.of(environment.getOrDefault("HOME", "/"));
    add(mounts, user.resolve(".config/pip/pip.conf"), home + "/.config/pip/pip.conf");
    add(mounts, user.resolve(".pip/pip.conf"), home + "/.pip/pip.conf");
    certificates().ifPresent(file -> add(mounts, file, CERTIFICATES));
    return mounts;
  }

  private static void add(List<Mount> mounts, Path file, String place) {
    if (Files.isRegularFile(file)) {
      mounts.add(Mount.readOnly(file.toAbsolutePath(), place));
    }
  }

  private Optional<Path> certificates() {
    return Stream.concat(
            CERTIFICATE_VARIABLES.stream().map(this::hostFile).flatMap(Optional::stream),
            Stream.of(Path.of("/etc/ssl/certs/ca-certificates.crt")))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private Optional<Path> hostFile(String variable) {
    return Optional.ofNullable(environment.get(variable)).map(Path::of);
  }
}
