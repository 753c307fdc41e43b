package io.github.roadmapbot.roadmap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.hostile.GitHubEyes;
import io.github.roadmapbot.hostile.Hostile;
import io.github.roadmapbot.roadmap.facts.Initiative;
import io.github.roadmapbot.roadmap.facts.Item;
import io.github.roadmapbot.roadmap.facts.Places;
import io.github.roadmapbot.roadmap.facts.QuarterFacts;
import io.github.roadmapbot.roadmap.facts.RealQuarter;
import io.github.roadmapbot.roadmap.facts.Stage;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The picture of a quarter shows all of it, is told to those who do not see it, and runs nothing. */
class RoadmapChartTest {

    @Test
    void itIsDrawnAsTheFileKeepsIt() {
        Golden.text("roadmap/chart.2024-q4.svg", RoadmapChart.svg(RealQuarter.facts()));
    }

    @Test
    void itHasATitleAndADescriptionForThoseWhoDoNotSeeIt() throws Exception {
        Element svg = parsed(RoadmapChart.svg(RealQuarter.facts())).getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("title description");
        assertThat(texts(svg, "title").get(0)).isEqualTo("wasmCloud 2024 Q4 Roadmap");
        assertThat(texts(svg, "desc"))
                .singleElement()
                .asString()
                .contains("High-level initiatives: Make building")
                .contains("Documentation: 4 items. New Feature: 3 items. Improvement: 6 items.");
    }

    @Test
    void itShowsEveryGoalAndEveryItemWithItsState() throws Exception {
        Document picture = parsed(RoadmapChart.svg(with(List.of(
                item("One", "improvement", Stage.done(), false),
                item("Two", "improvement", Stage.open("In Progress"), true),
                item("Three", "improvement", Stage.dropped(), false)))));

        assertThat(texts(picture.getDocumentElement(), "text"))
                .contains("1 of 3 done", "Done", "In Progress, good first issue", "Not planned any more")
                .contains("One", "Two", "Three", "High-level initiatives", "A goal");
    }

    @Test
    void longTitlesAreWrappedAndWhatIsTooLongIsCutAndToldWhole() throws Exception {
        String title = "word ".repeat(200).strip();

        Document picture = parsed(RoadmapChart.svg(with(List.of(item(title, "a", Stage.open(""), false)))));

        assertThat(texts(picture.getDocumentElement(), "title")).contains(title);
        assertThat(texts(picture.getDocumentElement(), "text")).anyMatch(line -> line.endsWith("…"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7})
    void nothingIsDrawnOutsideHoweverManyCategoriesThereAre(int categories) throws Exception {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < categories; i++) {
            items.add(item("x".repeat(100), "category-" + i, Stage.open("Now"), true));
        }

        Element svg = parsed(RoadmapChart.svg(with(items))).getDocumentElement();

        double width = Double.parseDouble(svg.getAttribute("width"));
        double height = Double.parseDouble(svg.getAttribute("height"));
        NodeList boxes = svg.getElementsByTagName("rect");
        for (int i = 0; i < boxes.getLength(); i++) {
            Element box = (Element) boxes.item(i);
            assertThat(number(box, "x") + number(box, "width")).isLessThanOrEqualTo(width + 0.1);
            assertThat(number(box, "y") + number(box, "height")).isLessThanOrEqualTo(height + 0.1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsTypedIsText(Hostile text) throws Exception {
        String svg = RoadmapChart.svg(with(List.of(item(text.text(), text.text(), Stage.open(text.text()), true))));
        Element picture = parsed(svg).getDocumentElement();

        String seen = text == Hostile.HALVES ? "a\uFFFDb\uFFFDc" : text.seen();
        assertThat(texts(picture, "title").get(1))
                .startsWith(GitHubEyes.plain(seen).substring(0, 1));
        for (String element : List.of("script", "a", "image", "foreignObject", "img", "use", "animate")) {
            assertThat(picture.getElementsByTagName(element).getLength()).isZero();
        }
        assertThat(svg).doesNotContain("onerror=\"", "href=\"");
    }

    @Test
    void theSameFactsMakeTheSamePicture() {
        assertThat(RoadmapChart.svg(RealQuarter.facts())).isEqualTo(RoadmapChart.svg(RealQuarter.facts()));
    }

    private static QuarterFacts with(List<Item> items) {
        QuarterFacts real = RealQuarter.facts();
        Initiative goal = new Initiative("A goal", "", "", List.of(), List.of(), Optional.empty());
        return new QuarterFacts(
                real.roadmap(),
                real.quarter(),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(goal),
                items,
                Places.NONE);
    }

    private static Item item(String title, String category, Stage stage, boolean newcomers) {
        return new Item(title, category, stage, Optional.empty(), newcomers, List.of(), List.of());
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Element element, String name) {
        NodeList nodes = element.getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(GitHubEyes.plain(nodes.item(i).getTextContent()));
        }
        return texts;
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }
}
