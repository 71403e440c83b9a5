package org.kiln.authoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Release;
import org.kiln.yaml.YamlNode;
import org.kiln.yaml.YamlNode.Scalar;

/** Where a recipe's text lists the patches of a release; all else stays as it is written. */
final class PatchEntry {
  private final RecipeDocument document;
  private final List<String> source;

  private PatchEntry(RecipeDocument document, List<String> source) {
    this.document = document;
    this.source = source;
  }

  static PatchEntry of(Recipe recipe, Release release) {
    RecipeDocument document = RecipeDocument.read(recipe.directory().resolve("meta.yaml"));
    int index = recipe.releases().indexOf(release);
    List<String> own = List.of("releases", String.valueOf(index), "source");
    return new PatchEntry(document, document.node(own).isPresent() ? own : List.of("source"));
  }

  /**
   * Returns the recipe's text with one more patch at the end of the list.
   *
   * @throws AuthoringException if the list is written in a way that can't be added to
   */
  String with(String patch) {
    String text = added(patch);
    List<String> expected = Stream.concat(names(document).stream(), Stream.of(patch)).toList();
    RecipeDocument changed = document.withText(text);
    if (!names(changed).equals(expected)) {
      throw unknownForm(patch);
    }
    return text;
  }

  private List<String> names(RecipeDocument from) {
    return list(from).stream()
        .flatMap(list -> list.items().stream())
        .flatMap(item -> item instanceof Scalar scalar ? Stream.of(scalar.text()) : Stream.of())
        .toList();
  }

  private Optional<YamlNode.Sequence> list(RecipeDocument from) {
    return from.node(Stream.concat(source.stream(), Stream.of("patches")).toList())
        .flatMap(node -> node instanceof YamlNode.Sequence s ? Optional.of(s) : Optional.empty());
  }

  private String added(String patch) {
    Optional<YamlNode.Sequence> list = list(document);
    if (list.isEmpty()) {
      return withList(patch);
    }
    List<YamlNode> items = list.get().items();
    if (document.charAt(list.get().position()) == '[') {
      return items.isEmpty()
          ? document.inserted(document.offset(list.get().position()) + 1, patch)
          : document.inserted(endOf(items.get(items.size() - 1), patch), ", " + patch);
    }
    return document.withLineAfter(
        items.get(items.size() - 1).position(),
        document.lineBefore(items.get(items.size() - 1).position()) + patch);
  }

  private int endOf(YamlNode item, String patch) {
    if (!(item instanceof Scalar scalar)) {
      throw unknownForm(patch);
    }
    int begin = document.offset(scalar.position());
    boolean isQuoted = "\"'".indexOf(document.charAt(scalar.position())) >= 0;
    return begin + scalar.text().length() + (isQuoted ? 2 : 0);
  }

  /** The list comes behind what says which source it is. */
  private String withList(String patch) {
    YamlNode.Entry before =
        document.node(source).stream()
            .flatMap(
                node -> node instanceof YamlNode.Mapping m ? m.entries().stream() : Stream.of())
            .filter(entry -> entry.key().matches("sha256|commit"))
            .findFirst()
            .orElseThrow(() -> unknownForm(patch));
    String indent = document.lineBefore(before.position()).replaceAll("\\S", " ");
    return document.withLineAfter(
        before.value().position(), indent + "patches:\n" + indent + "  - " + patch);
  }

  private AuthoringException unknownForm(String patch) {
    return new AuthoringException(
        document.file() + ": can't add to the list of patches as it is written",
        "Add - " + patch + " to source.patches by hand, then run the command again.",
        null);
  }
}
