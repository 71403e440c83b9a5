package org.kiln.container.docker;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.model.Container;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.container.Console;
import org.kiln.container.ContainerException;
import org.kiln.container.ContainerSpec;
import org.kiln.container.Mount;
import org.kiln.toolchain.BaseImage;
import org.kiln.toolchain.BuildContext;
import org.kiln.toolchain.ToolchainListener;

@Timeout(value = 300, unit = SECONDS)
final class DockerEngineIT {
  private static DockerConnection connection;
  private static DockerEngine engine;
  private static String image;

  @TempDir private Path directory;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  @BeforeAll
  static void connect() throws InterruptedException {
    connection = DockerConnection.open();
    engine = DockerEngine.connect();
    var context = new BuildContext(Path.of("../emsdk-docker").toAbsolutePath().normalize());
    image = new BaseImage(context, engine).ensure(ToolchainListener.NONE);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void loadWhenAnImageWasSavedBringsItBackUnderItsName() {
    String reference = "kiln-transfer-test:saved";
    Path file = directory.resolve("image.tar.zst");
    connection.client().tagImageCmd(image, "kiln-transfer-test", "saved").exec();
    engine.save(reference, file);
    connection.client().removeImageCmd(reference).exec();
    assertThat(engine.hasImage(reference)).isFalse();

    engine.load(file);
    assertThat(engine.hasImage(reference)).isTrue();
    connection.client().removeImageCmd(reference).exec();
  }

  @Test
  void saveWhenThereIsNoSuchImageSaysWhich() {
    assertThatThrownBy(() -> engine.save("kiln-no-such:image", directory.resolve("file")))
        .isInstanceOf(ContainerException.class)
        .hasMessageContaining("saving the image kiln-no-such:image");
  }

  @Test
  void runWhenTheProgramPrintsPassesOnEachLine() throws InterruptedException {
    int status = engine.run(bash("echo one; printf 'zwei ä'; echo three >&2"), lines::add);
    assertThat(status).isZero();
    assertThat(lines).containsExactlyInAnyOrder("one", "three", "zwei ä");
  }

  @Test
  void runWhenTheProgramPrintsMuchLosesNothing() throws InterruptedException {
    engine.run(bash("seq 100000"), lines::add);
    assertThat(lines).hasSize(100_000).endsWith("100000");
  }

  @Test
  void runWhenTheProgramFailsReturnsItsStatus() throws InterruptedException {
    assertThat(engine.run(bash("exit 42"), lines::add)).isEqualTo(42);
    assertThat(engine.run(bash("bash -c 'kill -9 $$'; exit $?"), lines::add)).isEqualTo(137);
  }

  @Test
  void runWhenABuildHasTheEnvironmentTheUserAndNoNetwork() throws InterruptedException {
    engine.run(
        bash("id -u; id -g; pwd; echo $A; tail -n +3 /proc/net/dev | cut -d: -f1")
            .withEnvironment(Map.of("A", "b c")),
        lines::add);
    assertThat(lines.stream().map(String::strip))
        .containsExactly("1234", "4321", "/tmp", "b c", "lo");
  }

  @Test
  void runWhenAnInputIsReadOnlyCannotChangeIt() throws IOException, InterruptedException {
    Path input = Files.createDirectory(directory.resolve("input"));
    Path work = Files.createDirectory(directory.resolve("work"));
    String script = "touch /in/x && echo changed; touch /out/y && echo written";
    var mounts = List.of(Mount.readOnly(input, "/in"), Mount.writable(work, "/out"));
    engine.run(spec(script, mounts, "0:0"), lines::add);
    assertThat(lines).contains("written").doesNotContain("changed");
    assertThat(input).isEmptyDirectory();
    assertThat(work.resolve("y")).exists();
  }

  @Test
  void runWhenOverItsMemoryIsKilled() throws InterruptedException {
    ContainerSpec unlimited = bash("head -c 200m /dev/zero | tail | wc -c");
    ContainerSpec limited =
        new ContainerSpec(
            unlimited.name(),
            unlimited.image(),
            unlimited.command(),
            unlimited.environment(),
            unlimited.mounts(),
            unlimited.workingDirectory(),
            unlimited.user(),
            false,
            OptionalInt.of(1),
            OptionalLong.of(32L << 20));
    engine.run(limited, lines::add);
    assertThat(lines).doesNotContain("209715200");
  }

  @Test
  void runWhenInterruptedLeavesNoContainer() throws InterruptedException {
    var started = new CountDownLatch(1);
    var interrupted = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              try {
                engine.run(named("interrupted", "echo go; sleep 1000"), l -> started.countDown());
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
            });
    thread.start();
    assertThat(started.await(60, SECONDS)).isTrue();
    assertThat(containers("interrupted")).hasSize(1);
    thread.interrupt();
    assertThat(interrupted.await(60, SECONDS)).isTrue();
    assertThat(containers("interrupted")).isEmpty();
  }

  @Test
  void attendWhenAPersonTypesPassesOnKeysOutputSizeAndStatus() throws Exception {
    var output = new ByteArrayOutputStream();
    try (var keys = new PipedOutputStream();
        var typed = new PipedInputStream(keys)) {
      keys.write("some words\n".getBytes(StandardCharsets.UTF_8));
      Console console = new TypedConsole(typed, output);
      String program = "sleep 1; read line; echo \"got $line\"; stty size; tty -s; exit 7";

      assertThat(engine.attend(bash(program), console)).isEqualTo(7);
    }
    assertThat(output.toString(StandardCharsets.UTF_8)).contains("got some words\r\n", "24 91\r\n");
    assertThat(connection.client().listContainersCmd().withShowAll(true).exec())
        .noneMatch(container -> container.getCommand().contains("read line"));
  }

  /** Types what a stream has. */
  private record TypedConsole(InputStream input, OutputStream output) implements Console {
    @Override
    public Size size() {
      return new Size(91, 24);
    }

    @Override
    public void onResize(Runnable listener) {
      listener.run();
    }
  }

  @Test
  void runWhenTheImageIsMissingSaysSo() {
    ContainerSpec spec = bash("true");
    ContainerSpec missing =
        new ContainerSpec(
            "x",
            "kiln-missing:1",
            spec.command(),
            spec.environment(),
            List.of(),
            "/",
            "0:0",
            false,
            OptionalInt.empty(),
            OptionalLong.empty());
    assertThatThrownBy(() -> engine.run(missing, lines::add))
        .isInstanceOf(ContainerException.class)
        .hasMessageContaining("No such image: kiln-missing:1");
  }

  @Test
  void connectWhenAKilledRunLeftContainersRemovesThem() throws Exception {
    Process killed = new ProcessBuilder("true").start();
    killed.waitFor();
    RunLabel own = RunLabel.ofThisProcess();
    RunLabel dead = new RunLabel(own.host(), own.boot(), own.namespace(), killed.pid(), 1);
    create(named("of-a-dead-run", "sleep 1000"), dead);
    create(named("of-a-live-run", "sleep 1000"), own);
    DockerEngine.connect().close();
    assertThat(containers("of-a-dead-run")).isEmpty();
    assertThat(containers("of-a-live-run")).hasSize(1);
    containers("of-a-live-run")
        .forEach(c -> connection.client().removeContainerCmd(c.getId()).withForce(true).exec());
  }

  private static void create(ContainerSpec spec, RunLabel label) {
    var command = connection.client().createContainerCmd(spec.image());
    String id = ContainerRequest.complete(command, spec, label).exec().getId();
    connection.client().startContainerCmd(id).exec();
  }

  private static List<Container> containers(String name) {
    return connection
        .client()
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(Map.of(ContainerRequest.NAME_KEY, name))
        .exec();
  }

  private static ContainerSpec bash(String script) {
    return named("test", script);
  }

  private static ContainerSpec named(String name, String script) {
    ContainerSpec spec = spec(script, List.of(), "1234:4321");
    return new ContainerSpec(
        name,
        spec.image(),
        spec.command(),
        spec.environment(),
        spec.mounts(),
        spec.workingDirectory(),
        spec.user(),
        false,
        OptionalInt.empty(),
        OptionalLong.empty());
  }

  private static ContainerSpec spec(String script, List<Mount> mounts, String user) {
    return new ContainerSpec(
        "test",
        image,
        Arrays.asList("bash", "-c", script),
        new TreeMap<>(),
        mounts,
        "/tmp",
        user,
        false,
        OptionalInt.empty(),
        OptionalLong.empty());
  }
}
