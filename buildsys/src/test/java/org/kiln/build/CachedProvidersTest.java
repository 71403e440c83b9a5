package org.kiln.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiln.build.diagnosis.Providers;
import org.kiln.build.diagnosis.Providers.Kind;
import org.kiln.recipe.PackageName;
import org.kiln.toolchain.Line;

final class CachedProvidersTest extends BuilderFixture {
  private Providers builtFor(String builder) throws InterruptedException {
    build(Samples.library("zlib"), Samples.library("png", "zlib"));
    return new CachedProviders(new CacheOffers(cache(), Line.CP313), builder, List.of());
  }

  /** A static library as {@code ar} writes it, as far as its table of symbols. */
  private static byte[] library(String... symbols) throws IOException {
    String names = String.join("\0", symbols) + "\0";
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    int size = 4 + 4 * symbols.length + names.length();
    out.write(
        "!<arch>\n%-16s%-12d%-6d%-6d%-8d%-10d`\n".formatted("/", 0, 0, 0, 0, size).getBytes(UTF_8));
    out.writeInt(symbols.length);
    for (int i = 0; i < symbols.length; i++) {
      out.writeInt(0);
    }
    out.write(names.getBytes(UTF_8));
    return bytes.toByteArray();
  }

  @Test
  void ofWhenAHeaderIsInAResultNamesItsRecipe() throws InterruptedException {
    Providers providers = builtFor("spam");

    assertThat(providers.of(Kind.HEADER, "zlib.h")).containsExactly(lacked("zlib"));
    assertThat(providers.of(Kind.HEADER, "lib.h")).isEmpty();
  }

  @Test
  void ofWhenASymbolIsInAStaticLibraryNamesItsRecipe() throws InterruptedException, IOException {
    containers.writes("png/script", Layout.OUT, "lib/libpng.a", library("png_read", "png_write"));
    Providers providers = builtFor("spam");

    assertThat(providers.of(Kind.SYMBOL, "png_write")).containsExactly(lacked("png"));
    assertThat(providers.of(Kind.SYMBOL, "png")).isEmpty();
    assertThat(providers.of(Kind.LIBRARY, "png")).containsExactly(lacked("png"));
    assertThat(providers.of(Kind.PKG_CONFIG, "PNG")).containsExactly(lacked("png"));
  }

  @Test
  void ofWhenTheBuildHasTheResultSaysSo() throws InterruptedException {
    List<Artifact> zlib =
        build(Samples.library("zlib"), Samples.library("png", "zlib"))
            .artifacts(PackageName.parse("zlib"));
    var providers = new CachedProviders(new CacheOffers(cache(), Line.CP313), "spam", zlib);

    assertThat(providers.of(Kind.HEADER, "zlib.h"))
        .containsExactly(new Providers.Provider("zlib", true));
  }

  private static Providers.Provider lacked(String recipe) {
    return new Providers.Provider(recipe, false);
  }

  @Test
  void ofWhenTheBuilderHasItNamesItNot() throws InterruptedException {
    assertThat(builtFor("zlib").of(Kind.HEADER, "zlib.h")).isEmpty();
  }

  @Test
  void ofWhenALibraryIsDamagedFindsNothing() throws InterruptedException {
    assertThat(builtFor("spam").of(Kind.SYMBOL, "png_read")).isEmpty();
  }
}
