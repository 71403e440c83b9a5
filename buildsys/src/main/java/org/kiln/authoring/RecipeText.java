package org.kiln.authoring;

import java.util.List;
import org.kiln.recipe.PackageName;

/** The text of a new recipe, laid out as recipes are by hand. */
final class RecipeText {
  private final StringBuilder text = new StringBuilder();

  private RecipeText() {}

  /** Returns the text of {@code meta.yaml}. */
  static String of(Facts facts, List<PackageName> host, List<PackageName> run) {
    var recipe = new RecipeText();
    recipe.describePackage(facts);
    recipe.describeSource(facts);
    recipe.describeRequirements(host, run);
    recipe.describeProject(facts);
    return recipe.text.toString();
  }

  private void describePackage(Facts facts) {
    section("package");
    value("name", facts.name().text());
    value("version", facts.version());
    list("top-level", facts.modules().topLevel());
  }

  private void describeSource(Facts facts) {
    section("source");
    if (facts.isWheel()) {
      text.append("  # The project publishes no archive of its sources: this is its wheel.\n");
    }
    value("pypi", facts.name().text());
    value("sha256", facts.sha256().hex());
  }

  private void describeRequirements(List<PackageName> host, List<PackageName> run) {
    if (!host.isEmpty() || !run.isEmpty()) {
      section("requirements");
      list("host", host.stream().map(PackageName::text).toList());
      list("run", run.stream().map(PackageName::text).toList());
    }
  }

  private void describeProject(Facts facts) {
    section("about");
    facts.home().ifPresent(home -> value("home", home));
    value("summary", facts.summary());
    facts.license().ifPresent(license -> value("license", license));
  }

  private void section(String name) {
    text.append(text.isEmpty() ? "" : "\n").append(name).append(":\n");
  }

  private void value(String key, String value) {
    text.append("  ").append(key).append(": ").append(YamlText.of(value)).append('\n');
  }

  private void list(String key, List<String> items) {
    if (!items.isEmpty()) {
      text.append("  ").append(key).append(":\n");
      items.forEach(item -> text.append("    - ").append(item).append('\n'));
    }
  }
}
