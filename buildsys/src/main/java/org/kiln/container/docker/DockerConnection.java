package org.kiln.container.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A connection to an engine that has answered once.
 *
 * @param client the library's client
 * @param address the engine's address, for messages
 */
record DockerConnection(DockerClient client, String address) {
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final int CONNECTIONS = 256;

  /**
   * Connects to the engine that the environment names: {@code DOCKER_HOST} and its relatives, the
   * Docker client's configuration, else the local socket.
   *
   * @throws org.kiln.container.ContainerException if there is no engine or it refuses
   */
  static DockerConnection open() {
    var config = DefaultDockerClientConfig.createDefaultConfigBuilder().build();
    var transport =
        new ZerodepDockerHttpClient.Builder()
            .dockerHost(config.getDockerHost())
            .sslConfig(config.getSSLConfig())
            .connectionTimeout(CONNECTING)
            .maxConnections(CONNECTIONS)
            .build();
    var connection =
        new DockerConnection(
            DockerClientImpl.getInstance(config, transport), config.getDockerHost().toString());
    connection.asking("connecting", () -> connection.client().pingCmd().exec());
    return connection;
  }

  /**
   * Asks the engine for something that it answers at once; {@code doing} says for what in an
   * error's message. Being interrupted meanwhile changes nothing but the thread's flag.
   */
  <T> T asking(String doing, Supplier<T> question) {
    try {
      return Uninterrupted.answer(question);
    } catch (org.kiln.io.KilnException e) {
      throw e;
    } catch (RuntimeException e) {
      throw DockerFaults.of(doing, address, e);
    }
  }
}
