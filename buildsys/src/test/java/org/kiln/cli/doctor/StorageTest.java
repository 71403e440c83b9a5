package org.kiln.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiln.io.CacheDirectory;

final class StorageTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"5_000_000_000,LACKS", "7_000_000_000,LOOK", "90_000_000_000,OK"})
  void diskIsJudgedByWhatIsFree(String free, Finding.Level level) {
    assertThat(Storage.disk(Long.parseLong(free.replace("_", ""))).level()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"8,4,LOOK", "2,4,OK", "1,1,LOOK"})
  void memoryIsJudgedByTheNumberOfCores(int cores, double gigabytes, Finding.Level level) {
    assertThat(Hardware.memory(cores, gigabytes).level()).isEqualTo(level);
  }

  @Test
  void directoryWhenItCanBeWrittenToIsFineAndStaysAsItWas() throws IOException {
    Path cache = directory.resolve("new/cache");
    assertThat(new Storage(new CacheDirectory(cache)).directory())
        .isEqualTo(Finding.ok("cache", cache.toString()));
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void directoryWhenItIsAFileIsLacking() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    Finding finding = new Storage(new CacheDirectory(file)).directory();
    assertThat(finding.level()).isEqualTo(Finding.Level.LACKS);
    assertThat(finding.what()).startsWith(file + " can't be written to");
    assertThat(finding.remedy().orElse("")).contains("KILN_CACHE");
  }

  @Test
  void diskWhenTheCacheIsNotThereYetAsksWhereItWouldBe() {
    assertThat(new Storage(new CacheDirectory(directory.resolve("a/b/c"))).disk().what())
        .contains("GB free");
  }
}
