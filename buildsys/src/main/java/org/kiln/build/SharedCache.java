package org.kiln.build;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.kiln.io.AtomicFiles;
import org.kiln.io.Sha256;

/**
 * Results that machines share, laid out as Bazel's HTTP caches are: {@code ac/<key>} names files,
 * {@code cas/<sha256>} has them. Nothing that goes wrong there ends a build: it is told once, and
 * what did not come is built. What comes is taken only if it has the digest that it should.
 */
final class SharedCache {
  /** A list of files is some kilobytes, a result as well. */
  private static final long SMALL = 4_000_000;

  /** No artifact comes near; what claims to be larger is a mistake, and could fill the disk. */
  private static final long LARGE = 4_000_000_000L;

  private static final String RESULT = "kiln/result.json";
  private static final String DETAILS = "kiln/inputs.json";
  private static final String ARTIFACT = "artifacts/";

  private final SharedPlace place;
  private final ArtifactStore store;
  private final Path scratch;
  private final Set<ActionKey> asked = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean hasWarned = new AtomicBoolean();
  private volatile boolean isGivenUp;

  /**
   * Creates a view of a place.
   *
   * @param scratch a directory for files on their way
   */
  SharedCache(SharedPlace place, ArtifactStore store, Path scratch) {
    this.place = place;
    this.store = store;
    this.scratch = scratch;
  }

  /**
   * Brings a result and its artifacts here.
   *
   * @param warning hears what goes wrong, if nothing did before
   */
  Optional<Found> find(ActionKey key, Consumer<String> warning) throws InterruptedException {
    if (isGivenUp || !asked.add(key)) {
      return Optional.empty();
    }
    try (var files = new ScratchFiles(scratch)) {
      Path list = files.next();
      return place.folder().get("ac/" + key, list, SMALL)
          ? Optional.of(found(key, SharedFiles.parse(Files.readAllBytes(list)), files))
          : Optional.empty();
    } catch (WrongContent | JacksonException e) {
      warn(warning, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      giveUp(warning, e);
    }
    return Optional.empty();
  }

  private Found found(ActionKey key, SharedFiles list, ScratchFiles files)
      throws IOException, InterruptedException {
    Path json = fetch(list.get(RESULT), files);
    ActionResult result = ActionJson.read(json, ActionResult.class);
    if (!Sha256.of(result.inputs()).equals(key.digest())) {
      throw new WrongContent("the result of " + key + " is that of other inputs");
    }
    InputDetails details = ActionJson.read(fetch(list.get(DETAILS), files), InputDetails.class);
    for (Artifact artifact : result.artifacts()) {
      if (!store.isWhole(artifact)) {
        store.put(artifact.name(), fetch(SharedFiles.Entry.of(artifact), files));
      }
    }
    return new Found(result, details);
  }

  private Path fetch(SharedFiles.Entry entry, ScratchFiles files)
      throws IOException, InterruptedException {
    Path file = files.next();
    String path = "cas/" + entry.sha256();
    if (entry.size() < 0 || entry.size() > LARGE) {
      throw new WrongContent(path + " would have " + entry.size() + " bytes");
    }
    if (!place.folder().get(path, file, entry.size())) {
      throw new WrongContent(path + " is missing, though a result names it");
    }
    if (Files.size(file) != entry.size() || !Sha256.of(file).equals(entry.sha256())) {
      throw new WrongContent(path + " has other content than its name says");
    }
    return file;
  }

  /** Gives a result to others, unless the place is only read. */
  void put(ActionKey key, Found made, Consumer<String> warning) throws InterruptedException {
    if (place.isReadOnly() || isGivenUp) {
      return;
    }
    try (var files = new ScratchFiles(scratch)) {
      putAll(key, made, files);
    } catch (IOException e) {
      giveUp(warning, e);
    }
  }

  private void putAll(ActionKey key, Found made, ScratchFiles files)
      throws IOException, InterruptedException {
    Map<String, Path> sent = new TreeMap<>();
    sent.put(RESULT, ActionJson.write(made.result(), files.next()));
    sent.put(DETAILS, ActionJson.write(made.details(), files.next()));
    made.result().artifacts().forEach(a -> sent.put(ARTIFACT + a.name(), store.file(a)));
    var list = new SharedFiles(new TreeMap<>());
    for (Map.Entry<String, Path> file : sent.entrySet()) {
      var entry = new SharedFiles.Entry(Sha256.of(file.getValue()), Files.size(file.getValue()));
      place.folder().put("cas/" + entry.sha256(), file.getValue());
      list.files().put(file.getKey(), entry);
    }
    // Last, so that it never names what is not there.
    place.folder().put("ac/" + key, Files.write(files.next(), list.bytes()));
  }

  private void giveUp(Consumer<String> warning, IOException failure) {
    isGivenUp = true;
    warn(warning, failure.getMessage() + "; this run goes on without it");
  }

  private void warn(Consumer<String> warning, String what) {
    if (hasWarned.compareAndSet(false, true)) {
      warning.accept("the shared cache " + place.folder() + ": " + what);
    }
  }

  /** Where results came from, for people. */
  @Override
  public String toString() {
    return place.folder().toString();
  }

  /** A result with what people may ask about it. */
  record Found(ActionResult result, InputDetails details) {}

  /** Files that are gone afterwards. */
  private static final class ScratchFiles implements AutoCloseable {
    private final Path directory;
    private int count;

    ScratchFiles(Path parent) throws IOException {
      this.directory = Files.createTempDirectory(parent, "shared-");
    }

    Path next() {
      return directory.resolve(String.valueOf(count++));
    }

    @Override
    public void close() {
      AtomicFiles.delete(directory);
    }
  }
}
