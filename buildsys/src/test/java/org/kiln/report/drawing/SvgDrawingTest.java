package org.kiln.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.kiln.recipe.PackageName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class SvgDrawingTest {
  private static final PlanGraph CHAIN =
      new PlanGraph(
          "cp313",
          List.of(
              node("zlib", "static_library", false),
              node("cpython", "static_library", false, "zlib"),
              node("six", "package", true, "cpython", "zlib"),
              node("lone.some", "package", false)));

  static PlanGraph.Node node(String name, String type, boolean isTarget, String... host) {
    SortedSet<PackageName> needed = new TreeSet<>(Stream.of(host).map(PackageName::parse).toList());
    return new PlanGraph.Node(
        PackageName.parse(name),
        "1.0",
        type,
        isTarget,
        needed,
        new TreeSet<>(),
        Optional.of("https://example.org/?a&b"),
        Optional.of("What <" + name + "> is"));
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document svg, String tag, String word) {
    var found = svg.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> (Element) found.item(i))
        .filter(e -> List.of(e.getAttribute("class").split(" ", -1)).contains(word))
        .toList();
  }

  @Test
  void ofHasABoxForEachPackageWithItsPage() throws Exception {
    List<Element> boxes = elements(parse(SvgDrawing.of(CHAIN)), "a", "box");

    assertThat(boxes)
        .extracting(box -> box.getAttribute("id"))
        .containsExactly("p-zlib", "p-cpython", "p-six", "p-lone-some");
    assertThat(boxes)
        .allSatisfy(
            box -> assertThat(box.getAttribute("href")).isEqualTo("https://example.org/?a&b"));
    assertThat(boxes.get(2).getAttribute("class")).startsWith("box package target ");
    assertThat(boxes.get(2).getTextContent()).contains("What <six> is", "1.0 · package");
  }

  @Test
  void ofHasNoLineForWhatIsNeededThroughOthersAnyway() throws Exception {
    assertThat(elements(parse(SvgDrawing.of(CHAIN)), "path", "line"))
        .extracting(line -> line.getAttribute("class"))
        .containsExactly("line of-cpython of-six of-zlib", "line of-cpython of-six of-zlib");
  }

  @Test
  void ofPutsWhatNeedsSomethingToItsRight() throws Exception {
    List<Double> lefts =
        elements(parse(SvgDrawing.of(CHAIN)), "a", "box").stream()
            .map(box -> box.getAttribute("transform").replaceAll("translate\\(([0-9.]+) .*", "$1"))
            .map(Double::valueOf)
            .toList();

    assertThat(lefts.get(1)).isGreaterThan(lefts.get(0));
    assertThat(lefts.get(2)).isGreaterThan(lefts.get(1));
    assertThat(lefts.get(3)).isEqualTo(lefts.get(0));
  }

  @Test
  void ofIsTheSameEachTime() {
    assertThat(SvgDrawing.of(CHAIN)).isEqualTo(SvgDrawing.of(CHAIN));
  }

  @Test
  void ofWhenThereIsNothingIsStillAPicture() throws Exception {
    assertThat(elements(parse(SvgDrawing.of(new PlanGraph("cp313", List.of()))), "rect", "ground"))
        .hasSize(1);
  }

  @Test
  void pathWhenALineTurnsHasARoundCorner() {
    assertThat(
            SvgPath.of(
                List.of(new Layout.Point(0, 0), new Layout.Point(20, 0), new Layout.Point(20, 8))))
        .isEqualTo("M0 0L13 0Q20 0 20 4L20 8");
  }
}
