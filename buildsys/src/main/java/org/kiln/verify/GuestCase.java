package org.kiln.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A JavaScript module to run in a guest.
 *
 * <p>Its default export is called with one object and may return a promise; what that becomes is
 * the result, as JSON. The object has:
 *
 * <ul>
 *   <li>{@code arguments}: the case's arguments;
 *   <li>{@code indexURL}: the repository's URL or path, with a slash at its end;
 *   <li>{@code loadPyodide(options)}: loads the repository's runtime, whose output becomes the
 *       run's output unless options say otherwise;
 *   <li>{@code write(line)}: adds a line to the run's output;
 *   <li>{@code report(event)}: adds a JSON value to the run's events.
 * </ul>
 *
 * A line of the runtime's output that begins with U+001E and JSON (RFC 7464) becomes an event too.
 *
 * @param root the directory of the modules that the case may import, by relative paths
 * @param module the case's path below the root, with slashes
 * @param timeout the longest time that the case may take, the start of its process or page included
 */
public record GuestCase(Path root, String module, JsonNode arguments, Duration timeout) {
  /** Makes the root absolute. */
  public GuestCase {
    root = root.toAbsolutePath().normalize();
  }

  /** Creates a case without arguments. */
  public GuestCase(Path root, String module, Duration timeout) {
    this(root, module, JsonNodeFactory.instance.objectNode(), timeout);
  }
}
