package org.kiln.container.docker;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiln.container.ContainerException;

/** Puts the Docker library's errors into words: what was asked, what came back, what to do. */
final class DockerFaults {
  private DockerFaults() {}

  /**
   * Returns the error to throw.
   *
   * @param doing what was being done, for example {@code starting the container numpy/wheel}
   * @param address the engine's address
   */
  static ContainerException of(String doing, String address, RuntimeException fault) {
    if (fault instanceof DockerException answer) {
      return new ContainerException(
          doing + ": the Docker engine answered: " + answered(answer), remedy(answer), fault);
    }
    String reasons = reasons(fault);
    return new ContainerException(
        doing + ": no answer from the Docker engine at " + address + ": " + reasons,
        unreachable(reasons),
        fault);
  }

  private static String answered(DockerException answer) {
    // The library puts the status before the engine's own text, which is JSON.
    String text = String.valueOf(answer.getMessage()).strip();
    String message = text.replaceFirst("(?s)^Status \\d+: ", "");
    return message.replaceFirst("(?s)^\\{\"message\":\"(.*)\"}$", "$1").replace("\\\"", "\"");
  }

  private static String remedy(DockerException answer) {
    if (answer instanceof NotFoundException && answered(answer).contains("No such image")) {
      return "The image was removed meanwhile: run the command again, it is made anew.";
    }
    return "See the engine's own log (journalctl -u docker, or where it was started).";
  }

  private static String unreachable(String reasons) {
    if (reasons.toLowerCase(Locale.ROOT).contains("permission denied")) {
      return "Run as root, or join the group that owns the socket: sudo usermod -aG docker $USER,"
          + " then log in anew.";
    }
    return "Start it (systemctl start docker), install it (apt-get install docker.io),"
        + " or set DOCKER_HOST to where it listens.";
  }

  private static String reasons(Throwable fault) {
    return Stream.iterate(fault, f -> f != null, Throwable::getCause)
        .map(f -> f.getMessage() == null ? f.getClass().getSimpleName() : f.getMessage())
        .map(String::strip)
        .distinct()
        .collect(Collectors.collectingAndThen(Collectors.toList(), all -> all.get(all.size() - 1)));
  }
}
