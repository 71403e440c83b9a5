package org.kiln.container;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One container run, as plain data.
 *
 * @param name a short name for the log and the container's label, for example {@code numpy/wheel}
 * @param image the image's tag or digest
 * @param command the program and its arguments
 * @param environment the whole environment, beside what the image sets
 * @param mounts what of the host the container sees
 * @param workingDirectory absolute path in the container
 * @param user {@code uid:gid}
 * @param hasNetwork whether the container shares the host's network; builds never do
 * @param cpus how many cores' weight it has against other containers where all want to run; it may
 *     use what is free beyond that
 * @param memoryBytes the memory limit in bytes, unlimited where absent
 */
public record ContainerSpec(
    String name,
    String image,
    List<String> command,
    SortedMap<String, String> environment,
    List<Mount> mounts,
    String workingDirectory,
    String user,
    boolean hasNetwork,
    OptionalInt cpus,
    OptionalLong memoryBytes) {
  /** Copies the collections. */
  public ContainerSpec {
    command = List.copyOf(command);
    environment = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    mounts = List.copyOf(mounts);
  }

  /**
   * Returns this spec with a weight and a limit.
   *
   * @param cores see {@code cpus}
   * @param bytes see {@code memoryBytes}
   */
  public ContainerSpec withLimits(int cores, long bytes) {
    return new ContainerSpec(
        name,
        image,
        command,
        environment,
        mounts,
        workingDirectory,
        user,
        hasNetwork,
        OptionalInt.of(cores),
        OptionalLong.of(bytes));
  }

  /** Returns this spec with more variables, which win over those that it has. */
  public ContainerSpec withEnvironment(Map<String, String> more) {
    var all = new TreeMap<>(environment);
    all.putAll(more);
    return new ContainerSpec(
        name, image, command, all, mounts, workingDirectory, user, hasNetwork, cpus, memoryBytes);
  }

  /** Returns this spec with another command. */
  public ContainerSpec withCommand(List<String> other) {
    return new ContainerSpec(
        name,
        image,
        other,
        environment,
        mounts,
        workingDirectory,
        user,
        hasNetwork,
        cpus,
        memoryBytes);
  }
}
