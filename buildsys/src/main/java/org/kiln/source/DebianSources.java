package org.kiln.source;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kiln.container.ContainerRunner;
import org.kiln.container.ContainerSpec;
import org.kiln.io.Sha256;
import org.kiln.recipe.Source.Location.Debian;

/**
 * The upstream archives inside Debian's source packages, as the toolchain image's apt finds them.
 *
 * @param image gives the image's reference
 */
record DebianSources(ContainerRunner containers, Supplier<String> image)
    implements Locator<Debian> {
  // Without the lists of binary packages apt answers ten times faster. The lists of sources may be
  // missing in the image, or older than what the mirror has.
  private static final String SCRIPT =
      """
      apt() {
        apt-get -qq -o Acquire::Languages=none \\
          -o Acquire::IndexTargets::deb::Packages::DefaultEnabled=false "$@"
      }
      uris() { apt source --print-uris --download-only "$1"; }
      uris "$1" || { apt update && uris "$1"; }
      """;

  @Override
  public List<Place> find(Debian location, Sha256 sha256)
      throws FetchFailure, InterruptedException {
    String name = location.sourcePackage();
    List<AptUri> upstream = uris(name).stream().filter(AptUri::isUpstream).toList();
    List<Place> places = new ArrayList<>();
    for (AptUri uri : upstream) {
      if (uri.mayHave(sha256)) {
        places.add(Place.parse(uri.url()));
      }
    }
    if (places.isEmpty()) {
      throw FetchFailure.lasting("its upstream archives have other digests: " + text(upstream));
    }
    return places;
  }

  private static String text(List<AptUri> uris) {
    return uris.isEmpty()
        ? "there are none"
        : uris.stream().map(uri -> uri.file() + " " + uri.hash()).collect(Collectors.joining(", "));
  }

  private List<AptUri> uris(String name) throws FetchFailure, InterruptedException {
    List<String> output = new ArrayList<>();
    int status = containers.run(spec(name), output::add);
    if (status != 0) {
      String last = output.isEmpty() ? "" : ": " + output.get(output.size() - 1);
      throw FetchFailure.lasting("apt-get source ended with exit status " + status + last);
    }
    return output.stream().flatMap(line -> AptUri.parse(line).stream()).toList();
  }

  private ContainerSpec spec(String name) {
    return new ContainerSpec(
        "apt/" + name,
        image.get(),
        List.of("bash", "-c", SCRIPT, "bash", name),
        new TreeMap<>(),
        List.of(),
        "/tmp",
        "0:0",
        true,
        OptionalInt.empty(),
        OptionalLong.empty());
  }
}
