package org.kiln.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.kiln.container.ContainerRunner;
import org.kiln.container.ContainerSpec;
import org.kiln.container.Mount;

/**
 * The toolchain image's pip, reading the machine's pip configuration.
 *
 * @param environment the process's
 * @param image gives the image's reference
 */
record ContainerPip(
    Map<String, String> environment, ContainerRunner containers, Supplier<String> image)
    implements Pip.Asking {
  private static final String HOME = "/tmp/pip-home";
  private static final String NAMED_FILE = "/tmp/pip-config-file";

  @Override
  public Optional<String> ask() throws InterruptedException {
    List<String> output = new ArrayList<>();
    int status = containers.run(spec(), output::add);
    return status == 0 ? Optional.of(String.join("\n", output)) : Optional.empty();
  }

  ContainerSpec spec() {
    return new ContainerSpec(
        "pip/configuration",
        image.get(),
        List.of("python3", "-c", Pip.PROGRAM),
        variables(),
        mounts(),
        "/",
        "0:0",
        false,
        OptionalInt.empty(),
        OptionalLong.empty());
  }

  private SortedMap<String, String> variables() {
    var variables = new TreeMap<String, String>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith("PIP_")) {
            variables.put(name, value);
          }
        });
    // This one names a file of the host.
    variables.computeIfPresent("PIP_CONFIG_FILE", (name, value) -> NAMED_FILE);
    variables.put("HOME", HOME);
    return variables;
  }

  // The places are those of pip's documentation, "Configuration", for Unix.
  private List<Mount> mounts() {
    String home = environment.getOrDefault("HOME", "/root");
    String config = environment.getOrDefault("XDG_CONFIG_HOME", home + "/.config");
    List<Mount> mounts = new ArrayList<>();
    addTo(mounts, "/etc/pip.conf", "/etc/pip.conf");
    addTo(mounts, "/etc/xdg/pip/pip.conf", "/etc/xdg/pip/pip.conf");
    addTo(mounts, home + "/.pip/pip.conf", HOME + "/.pip/pip.conf");
    addTo(mounts, config + "/pip/pip.conf", HOME + "/.config/pip/pip.conf");
    addTo(mounts, environment.getOrDefault("PIP_CONFIG_FILE", ""), NAMED_FILE);
    return mounts;
  }

  private static void addTo(List<Mount> mounts, String host, String container) {
    Path file = Path.of(host).toAbsolutePath();
    if (Files.isRegularFile(file)) {
      mounts.add(Mount.readOnly(file, container));
    }
  }
}
