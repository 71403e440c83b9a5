package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.kiln.container.ContainerException;
import org.kiln.io.KilnException;
import org.kiln.source.SourceException;

final class FailuresTest {
  private static Failure explained(Throwable error) {
    return Failures.explain(error).orElseThrow();
  }

  /** Names like {@code org.kiln.container.docker.X} belong to {@code container}. */
  private static String packageBelowKiln(JavaClass type) {
    return type.getPackageName().split("\\.", -1)[2];
  }

  @Test
  void codesWhenAPackageHasErrorsContainIt() {
    var packages =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.kiln")
                .stream()
                .filter(type -> type.isAssignableTo(KilnException.class))
                .filter(type -> !type.isEquivalentTo(KilnException.class))
                .map(FailuresTest::packageBelowKiln)
                .toList();

    assertThat(Failures.CODES.keySet()).containsAll(packages);
  }

  @Test
  void explainWhenTheEngineIsMissingGivesTheRemedy() {
    Failure failure = explained(new ContainerException("no engine answers", "Start it.", null));

    assertThat(failure.code()).isEqualTo(ExitCode.MISSING_PREREQUISITE);
    assertThat(failure.text()).isEqualTo("error: no engine answers\nStart it.");
  }

  @Test
  void explainWhenTheErrorIsWrappedLooksInside() {
    var wrapped = new ExecutionException(new UncheckedIOException(new NoSuchFileException("/x")));

    assertThat(explained(wrapped)).isEqualTo(Failure.of(ExitCode.DISK, "there is no /x", null));
  }

  @Test
  void explainWhenTheDiskIsFullSaysSoWhateverWasBeingDone() {
    var full = new IOException("No space left on device");

    assertThat(explained(new UncheckedIOException(full)).text())
        .startsWith("error: the disk is full: No space left on device\nFree some space");
    assertThat(explained(new SourceException("can't store x.tar", null, full)).code())
        .isEqualTo(ExitCode.DISK);
  }

  @Test
  void explainWhenPermissionIsMissingNamesTheFile() {
    assertThat(explained(new AccessDeniedException("/root/x")).what())
        .isEqualTo("no permission for /root/x");
  }

  @Test
  void explainWhenInterruptedIsShort() {
    assertThat(explained(new InterruptedException()).text()).isEqualTo("error: interrupted");
  }

  @Test
  void explainWhenAnInterruptionMadeReadingFailIsShort() {
    var closed = new ClosedByInterruptException();

    assertThat(explained(new UncheckedIOException(closed)).text()).isEqualTo("error: interrupted");
    assertThat(explained(new SourceException("can't store x.tar", null, closed)).code())
        .isEqualTo(ExitCode.INTERRUPTED);
  }

  @Test
  void explainWhenKilnIsAtFaultKnowsNothing() {
    assertThat(Failures.explain(new IllegalStateException("x"))).isEmpty();
  }
}
