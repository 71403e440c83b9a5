package org.kiln.artifact;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.license.Expression;
import org.kiln.io.AtomicFiles;
import org.kiln.io.Sha256;

/**
 * What a wheel is made of, in CycloneDX 1.6 (ECMA-424): the package itself, and the libraries that
 * are in its modules or beside them. It says nothing of time or machine, so that it is the same for
 * the same wheel.
 *
 * @param main the package
 * @param libraries what is linked into it or copied
 */
public record BillOfMaterials(Material main, List<Material> libraries) {
  /** Where PEP 770 wants such files, below dist-info. */
  static final String PLACE = "sboms/kiln.cdx.json";

  /** Copies the list. */
  public BillOfMaterials {
    libraries = List.copyOf(libraries);
  }

  /**
   * One of the things that something is made of.
   *
   * @param name its name
   * @param version its version
   * @param license an SPDX expression
   * @param packageUrl where it is from, {@code pkg:pypi/numpy@2.5.5} (ECMA-427)
   * @param source the digest of the archive with its source, where it is an archive
   */
  public record Material(
      String name,
      String version,
      Optional<String> license,
      String packageUrl,
      Optional<Sha256> source) {}

  /** Puts it into an unpacked wheel. */
  public void writeInto(Wheel wheel) {
    Path file = wheel.distInfo().resolve(PLACE);
    AtomicFiles.write(file, text());
  }

  /** Returns it as JSON. */
  public String text() {
    var bom = new Bom();
    var metadata = new Metadata();
    metadata.setTimestamp(null);
    metadata.setComponent(component(main));
    bom.setMetadata(metadata);
    libraries.forEach(library -> bom.addComponent(component(library)));
    var dependency = new Dependency(main.packageUrl());
    libraries.forEach(library -> dependency.addDependency(new Dependency(library.packageUrl())));
    bom.addDependency(dependency);
    try {
      return BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString() + "\n";
    } catch (GeneratorException e) {
      throw new IllegalStateException("cannot write a bill of materials of " + main.name(), e);
    }
  }

  private static Component component(Material material) {
    var component = new Component();
    component.setType(Component.Type.LIBRARY);
    component.setName(material.name());
    component.setVersion(material.version());
    component.setPurl(material.packageUrl());
    component.setBomRef(material.packageUrl());
    material.license().ifPresent(license -> component.setLicenses(choice(license)));
    material
        .source()
        .ifPresent(digest -> component.addHash(new Hash(Hash.Algorithm.SHA_256, digest.hex())));
    return component;
  }

  private static LicenseChoice choice(String license) {
    var choice = new LicenseChoice();
    choice.setExpression(new Expression(license));
    return choice;
  }
}
