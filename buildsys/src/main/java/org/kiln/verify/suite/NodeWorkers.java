package org.kiln.verify.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kiln.recipe.PackageName;
import org.kiln.verify.GuestFiles;
import org.kiln.verify.VerifyException;

/**
 * Starts processes of Node with packages of a repository.
 *
 * @param node the program and its flags
 * @param repository directory with pyodide.mjs
 * @param packages what is loaded
 * @param files what the processes run
 */
record NodeWorkers(List<String> node, Path repository, List<PackageName> packages, GuestFiles files)
    implements Workers {
  private static final List<String> SOURCES =
      List.of("kiln_pytest.py", "kiln_suite.py", "kiln_suite_pytest.py", "kiln_suite_regrtest.py");

  NodeWorkers {
    node = List.copyOf(node);
    packages = List.copyOf(packages);
    repository = repository.toAbsolutePath().normalize();
  }

  @Override
  public Worker start() {
    try {
      return NodeWorker.start(new ProcessBuilder(command()).directory(files.directory().toFile()));
    } catch (IOException e) {
      throw new VerifyException(
          "cannot start Node as %s: %s".formatted(node.get(0), e.getMessage()),
          "Install it (apt-get install nodejs), or name it in KILN_NODE.",
          e);
    }
  }

  private List<String> command() throws JsonProcessingException {
    var command = new ArrayList<>(node);
    command.add(files.directory().resolve("suite-host.mjs").toString());
    command.add(EventReader.JSON.writeValueAsString(spec()));
    return command;
  }

  /** Returns what case.mjs needs to know. */
  private ObjectNode spec() {
    ObjectNode spec =
        EventReader.JSON
            .createObjectNode()
            .put("indexURL", repository + "/")
            .put("runtimeURL", repository.resolve("pyodide.mjs").toUri().toString())
            .put("moduleURL", files.directory().resolve("suite.mjs").toUri().toString());
    ObjectNode arguments = spec.putObject("arguments");
    packages.forEach(name -> arguments.withArray("packages").add(name.text()));
    ObjectNode sources = arguments.putObject("files");
    SOURCES.forEach(name -> sources.put(name, files.text(name)));
    return spec;
  }
}
