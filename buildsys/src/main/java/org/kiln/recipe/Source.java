package org.kiln.recipe;

import java.util.List;
import java.util.Optional;
import org.kiln.io.Sha256;

/** Where the bytes of a release come from. */
public sealed interface Source {

  /** The patches to apply to the unpacked source, in order: the absolute paths of their files. */
  List<String> patches();

  /** Files of the recipe's directory to copy into the unpacked source. */
  List<Extra> extras();

  /**
   * A file of the recipe's directory and its place in the unpacked source.
   *
   * @param from path below the recipe's directory
   * @param to path below the unpacked source
   */
  record Extra(String from, String to) {}

  /**
   * An archive, which several places may offer.
   *
   * <pre>
   * source:
   *   url: https://zlib.net/fossils/zlib-1.3.1.tar.gz
   *   debian: zlib
   *   sha256: 9a93b2b7…
   * </pre>
   *
   * @param locations where to get it, tried in this order; at least one
   * @param sha256 the digest that the bytes must have
   * @param extractDirectory the directory inside the archive that holds the source, where it is not
   *     the only one
   */
  record Archive(
      List<Location> locations,
      Sha256 sha256,
      Optional<String> extractDirectory,
      List<String> patches,
      List<Extra> extras)
      implements Source {
    /** Copies the lists. */
    public Archive {
      locations = List.copyOf(locations);
      patches = List.copyOf(patches);
      extras = List.copyOf(extras);
    }

    /** Returns whether an address shows that the archive is a wheel, which needs no build. */
    public boolean isWheel() {
      return locations.stream().anyMatch(l -> l instanceof Location.Url u && u.isWheel());
    }
  }

  /**
   * A commit of a git repository.
   *
   * <pre>
   * source:
   *   git: https://github.com/libffi/libffi
   *   commit: f08493d249d2067c8b3207ba46693dd858f95db3
   * </pre>
   *
   * @param url the repository's URL
   * @param commit 40 hexadecimal digits
   */
  record Git(String url, String commit, List<String> patches, List<Extra> extras)
      implements Source {
    /** Copies the lists. */
    public Git {
      patches = List.copyOf(patches);
      extras = List.copyOf(extras);
    }
  }

  /**
   * A directory of this checkout.
   *
   * <pre>
   * source:
   *   path: ../../runtime
   * </pre>
   *
   * @param path relative to the recipe's directory
   */
  record Directory(String path, List<String> patches, List<Extra> extras) implements Source {
    /** Copies the lists. */
    public Directory {
      patches = List.copyOf(patches);
      extras = List.copyOf(extras);
    }
  }

  /** No source: the build's script makes everything. */
  record None() implements Source {
    @Override
    public List<String> patches() {
      return List.of();
    }

    @Override
    public List<Extra> extras() {
      return List.of();
    }
  }

  /** One place that offers an archive. */
  sealed interface Location {
    /** An address; {@code url} and each of {@code mirrors} of a recipe. */
    record Url(String url) implements Location {
      /** Returns whether the address names a wheel. */
      public boolean isWheel() {
        return url.endsWith(".whl");
      }
    }

    /** A project of the Python package index; the file is the one with the archive's digest. */
    record Pypi(String project) implements Location {}

    /** A Debian source package; the file is the upstream archive with the archive's digest. */
    record Debian(String sourcePackage) implements Location {}
  }
}
