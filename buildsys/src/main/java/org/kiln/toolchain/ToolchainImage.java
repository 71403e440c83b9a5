package org.kiln.toolchain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kiln.container.ContainerRunner;
import org.kiln.container.ContainerSpec;
import org.kiln.container.ImageBuilder;
import org.kiln.container.ImageSpec;
import org.kiln.io.CacheDirectory;
import org.kiln.io.Sha256;

/**
 * The image that builds run in. It is made when it is not there; its tag is the digest of what it
 * is made from, so that a change makes a new one and leaves the old.
 */
public final class ToolchainImage implements ToolchainInputs {
  private static final String REPOSITORY = "kiln-toolchain";
  private static final int TAG_LENGTH = 16;
  private static final List<String> LISTING = List.of("cat", "/opt/kiln/image/packages.txt");

  private final BuildContext context;
  private final CacheDirectory cache;
  private final SortedMap<String, String> files;
  private final Sha256 inputs;

  /** Creates a description from the files of the context; nothing is made yet. */
  public ToolchainImage(BuildContext context, CacheDirectory cache) {
    this.context = context;
    this.cache = cache;
    this.files = context.parts();
    this.inputs = BuildContext.digest(files);
  }

  /** Returns the image's reference, for example {@code kiln-toolchain:0123456789abcdef}. */
  public String reference() {
    return REPOSITORY + ":" + inputs.hex().substring(0, TAG_LENGTH);
  }

  /**
   * Returns the identity without asking the engine: by the packages that the image had when it was
   * made on this machine, else by those that the lock names.
   *
   * @throws ToolchainException if the lock can't be read
   */
  @Override
  public Sha256 identity() {
    return identity(known());
  }

  @Override
  public SortedMap<String, String> parts() {
    var parts = new TreeMap<>(files);
    known().packages().forEach((name, version) -> parts.put("package " + name, version));
    return parts;
  }

  private ToolchainLock known() {
    return ToolchainLock.read(Files.exists(record()) ? record() : context.lock());
  }

  /**
   * Returns the toolchain, its image made if it is not there. Tells the listener where its packages
   * are not those of the lock.
   *
   * @throws org.kiln.container.ContainerException if the engine fails
   * @throws ToolchainException if no base image can be had
   */
  public Toolchain ensure(
      ImageBuilder images, ContainerRunner containers, ToolchainListener listener)
      throws InterruptedException {
    boolean isMade = !images.hasImage(reference());
    if (isMade) {
      build(images, listener);
    }
    ToolchainLock actual = packages(containers, isMade);
    List<LockDifference> differences = ToolchainLock.read(context.lock()).differences(actual);
    if (!differences.isEmpty()) {
      listener.packagesDiffer(differences);
    }
    return new Toolchain(reference(), identity(actual));
  }

  /** Replaces the lock by the packages that the image has, as {@link #ensure} found them. */
  public void writeLock() {
    ToolchainLock.read(record()).write(context.lock());
  }

  private void build(ImageBuilder images, ToolchainListener listener) throws InterruptedException {
    String base = new BaseImage(context, images).ensure(listener);
    Path log =
        cache.logs().resolve("toolchain").resolve(inputs.hex().substring(0, TAG_LENGTH) + ".log");
    listener.buildingImage(reference(), log);
    var spec = new ImageSpec(reference(), context.directory(), arguments(base));
    try (BuildLogFile file = BuildLogFile.create(log)) {
      images.build(
          spec,
          line -> {
            file.line(line);
            listener.line(line);
          });
    }
    listener.builtImage(reference());
  }

  private static SortedMap<String, String> arguments(String base) {
    return new TreeMap<>(Map.of("BASE", base));
  }

  private ToolchainLock packages(ContainerRunner containers, boolean isMade)
      throws InterruptedException {
    if (!isMade && Files.exists(record())) {
      return ToolchainLock.read(record());
    }
    ToolchainLock actual = list(containers);
    actual.write(record());
    return actual;
  }

  private ToolchainLock list(ContainerRunner containers) throws InterruptedException {
    var lines = new ArrayList<String>();
    int status = containers.run(listing(), lines::add);
    if (status != 0) {
      throw new ToolchainException(
          "the packages of %s can't be listed: status %d: %s"
              .formatted(reference(), status, String.join("\n", lines)),
          "Remove the image, so that it is made anew: docker rmi " + reference(),
          null);
    }
    return ToolchainLock.ofListing(lines);
  }

  private ContainerSpec listing() {
    return new ContainerSpec(
        "toolchain/packages",
        reference(),
        LISTING,
        new TreeMap<>(),
        List.of(),
        "/",
        "65534:65534",
        false,
        OptionalInt.empty(),
        OptionalLong.empty());
  }

  private Path record() {
    return cache.root().resolve("toolchain").resolve(inputs.hex() + ".yaml");
  }

  private Sha256 identity(ToolchainLock packages) {
    return Sha256.of(inputs.hex() + "\n" + packages.digest().hex());
  }
}
