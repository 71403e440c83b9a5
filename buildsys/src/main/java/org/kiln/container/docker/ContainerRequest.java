package org.kiln.container.docker;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import java.util.List;
import java.util.Map;
import org.kiln.container.ContainerSpec;

/** Puts a container's specification into the engine's terms. */
final class ContainerRequest {
  /** The key of the label that has the specification's name. */
  static final String NAME_KEY = "org.kiln.name";

  /** The weight that the engine gives to a container of which nothing is said. */
  private static final int SHARES_OF_A_CORE = 1024;

  private ContainerRequest() {}

  /** Completes a command that names the image already. */
  static CreateContainerCmd complete(
      CreateContainerCmd command, ContainerSpec spec, RunLabel label) {
    return command
        .withCmd(spec.command())
        .withEnv(spec.environment().entrySet().stream().map(ContainerRequest::assignment).toList())
        .withWorkingDir(spec.workingDirectory())
        .withUser(spec.user())
        .withLabels(Map.of(RunLabel.KEY, label.toString(), NAME_KEY, spec.name()))
        .withAttachStdout(true)
        .withAttachStderr(true)
        .withHostConfig(hostConfig(spec));
  }

  private static HostConfig hostConfig(ContainerSpec spec) {
    HostConfig config =
        HostConfig.newHostConfig()
            .withMounts(spec.mounts().stream().map(ContainerRequest::mount).toList())
            .withNetworkMode(spec.hasNetwork() ? "host" : "none")
            .withSecurityOpts(List.of("no-new-privileges"))
            // What it prints goes to whoever runs it, not to the engine's disk as well.
            .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE));
    spec.cpus().ifPresent(cores -> config.withCpuShares(cores * SHARES_OF_A_CORE));
    // Without a limit of its own, swap would double the memory.
    spec.memoryBytes().ifPresent(bytes -> config.withMemory(bytes).withMemorySwap(bytes));
    return config;
  }

  private static Mount mount(org.kiln.container.Mount mount) {
    return new Mount()
        .withType(MountType.BIND)
        .withSource(mount.host().toString())
        .withTarget(mount.container())
        .withReadOnly(mount.isReadOnly());
  }

  private static String assignment(Map.Entry<String, String> variable) {
    return variable.getKey() + "=" + variable.getValue();
  }
}
