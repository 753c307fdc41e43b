package io.github.roadmapbot.roadmap.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.hostile.GitHubEyes;
import io.github.roadmapbot.roadmap.facts.RealQuarter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page made of a real quarter's facts has every part of the real one, and none of the faults of such pages. */
class RealPageTest {

    private static final PageSettings SETTINGS =
            new PageSettings(PageTemplates.USUAL, Part.usual(), RealQuarter.LINKS, RealQuarter.FEATURES);

    private static final String PAGE = RoadmapPage.render(RealQuarter.facts(), SETTINGS, "./2024-q4.svg");

    @Test
    void itReadsAsTheFileKeepsIt() {
        Golden.text("roadmap/page.2024-q4.md", PAGE);
    }

    @Test
    void aboveItStandWhatItIsCalledWhenItWasPlannedAndItsPlaceAmongTheOthers() {
        assertThat(PAGE).startsWith("""
                ---
                title: '2024 Q4 Roadmap'
                date: 2024-10-09T00:00:00+00:00
                description: 'What wasmCloud works on in 2024 Q4, from 2024-10-01 to 2024-12-31'
                sidebar_position: 995
                ---

                :::info
                """);
    }

    @Test
    void itSaysThatItIsASnapshotAndNoCommitment() {
        assertThat(part(":::info", ":::\n"))
                .contains("snapshot and not a commitment")
                .contains("(" + RealQuarter.VIEW + ")");
    }

    @Test
    void itSaysWhenAndWhereItWasPlannedAndThanks() {
        assertThat(part("The roadmap of wasmCloud", "## "))
                .contains("[community meeting of 9 October 2024](" + RealQuarter.NOTES + ")")
                .contains("[the discussion on GitHub](" + RealQuarter.DISCUSSION + ")")
                .contains("Thank you to everybody");
    }

    @Test
    void itLooksBackOnTheQuarterBefore() {
        assertThat(part("## Retrospective", "## High-level"))
                .contains("[roadmap for 2024 Q3](https://wasmcloud.com/docs/roadmap/2024-q3)")
                .contains("What went well:\n\n- Contributors from the community")
                .contains("What to do better:\n\n- Not everything");
    }

    @Test
    void itNumbersTheGoalsWithTheirFirstWordsBold() {
        assertThat(part("## High-level initiatives", "## Features"))
                .contains("A quarter of polish")
                .containsPattern("(?m)^1\\. \\*\\*Make building.*\\*\\*$")
                .matches(text ->
                        text.lines().filter(line -> line.startsWith("1. **")).count() == 4);
    }

    @Test
    void itListsTheFeatures() {
        assertThat(part("## Features", "## What is on"))
                .matches(text ->
                        text.lines().filter(line -> line.startsWith("1. ")).count() == 5);
    }

    @Test
    void itHasEveryItemInItsCategory() {
        String items = part("## What is on the roadmap", "## Diagram");

        assertThat(items.indexOf("### Documentation")).isLessThan(items.indexOf("### New Feature"));
        assertThat(items.indexOf("### New Feature")).isLessThan(items.indexOf("### Improvement"));
        RealQuarter.facts().items().forEach(item -> assertThat(items).contains("- " + item.title()));
    }

    @Test
    void itHasTheDiagramTheBoardAndTheWaysToTakePart() {
        assertThat(part("## Diagram", "## GitHub")).contains("](./2024-q4.svg)");
        assertThat(part("## GitHub Project", "## Contributing")).contains("[view of 2024 Q4](" + RealQuarter.VIEW);
        assertThat(part("## Contributing", "## Concerns"))
                .contains(
                        "CONTRIBUTING.md)", "good first issues", "(https://slack.wasmcloud.com)", "community meetings");
        assertThat(PAGE.substring(PAGE.indexOf("## Concerns")))
                .contains("MAINTAINERS.md)", "concerns", "lead a planning session");
    }

    /** The real pages carry the date of the quarter before, another quarter's name, or its view. */
    @Test
    void nothingInItIsOfAnotherQuarterButTheRetrospective() {
        String others = PAGE.replace(part("## Retrospective", "## High-level"), "");

        assertThat(found("[0-9]{4} Q[1-4]", others)).containsOnly("2024 Q4");
        assertThat(found("[0-9]{4}-[0-9]{2}-[0-9]{2}", others)).containsOnly("2024-10-09", "2024-10-01", "2024-12-31");
        assertThat(found("views/[0-9]+", others)).containsOnly("views/12");
    }

    @Test
    void nothingInItIsPromised() {
        assertThat(PAGE).doesNotContainPattern("(?i)\\b(will|shall|going to|promise|guarantee)\\b");
    }

    @Test
    void everyLinkLeadsToTheSamePlaceFromAnywhere() {
        String body = PAGE.substring(PAGE.indexOf(":::info"));
        assertThat(GitHubEyes.on(body).links()).isNotEmpty().allMatch(link -> link.startsWith("https://"));
        assertThat(body).doesNotContain("<", "{");
    }

    private static String part(String from, String to) {
        int start = PAGE.indexOf(from);
        assertThat(start).as(from).isNotNegative();
        int end = PAGE.indexOf(to, start + from.length());
        assertThat(end).as(to).isNotNegative();
        return PAGE.substring(start, end);
    }

    private static List<String> found(String pattern, String text) {
        List<String> all = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            all.add(matcher.group());
        }
        return all;
    }
}
