package org.kiln.verify;

import java.util.List;
import java.util.stream.Stream;
import org.kiln.io.Sha256;
import org.kiln.recipe.PackageName;
import org.kiln.repository.Entry;
import org.kiln.repository.InstallDirectory;
import org.kiln.repository.LockInfo;
import org.kiln.repository.PackageType;
import org.kiln.repository.PackagesJson;
import org.kiln.toolchain.Line;

/** Lists of packages that have names and little else. */
final class Repositories {
  private Repositories() {}

  static PackagesJson of(String... names) {
    return PackagesJson.of(
        LockInfo.of(Line.CP313, "0.1.0"), Stream.of(names).map(Repositories::entry).toList());
  }

  private static Entry entry(String name) {
    return new Entry(
        PackageName.parse(name),
        "1.0",
        PackageType.PACKAGE,
        InstallDirectory.SITE,
        name + "-1.0-py3-none-any.whl",
        Sha256.of(name),
        1,
        List.of(name),
        List.of(),
        false,
        List.of(),
        "",
        "",
        "");
  }
}
