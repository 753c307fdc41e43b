package io.github.roadmapbot.roadmap.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.hostile.GitHubEyes;
import io.github.roadmapbot.hostile.Hostile;
import io.github.roadmapbot.roadmap.Mdx;
import io.github.roadmapbot.roadmap.facts.Initiative;
import io.github.roadmapbot.roadmap.facts.Initiative.Criterion;
import io.github.roadmapbot.roadmap.facts.Item;
import io.github.roadmapbot.roadmap.facts.Named;
import io.github.roadmapbot.roadmap.facts.Places;
import io.github.roadmapbot.roadmap.facts.QuarterFacts;
import io.github.roadmapbot.roadmap.facts.Review;
import io.github.roadmapbot.roadmap.facts.Review.Community;
import io.github.roadmapbot.roadmap.facts.Review.Done;
import io.github.roadmapbot.roadmap.facts.Session;
import io.github.roadmapbot.roadmap.facts.Stage;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever people typed, wherever it gets to on the page, it is text for Markdown and for MDX and reads as it was typed. */
class HostilePageTest {

    private static final URI ADDRESS = URI.create("https://example.com/a_(b)");
    private static final Quarter QUARTER = new Quarter(2027, 1);

    /** Our own addresses, entities and fences are taken out; what is left is for people to read. */
    private static final Pattern PROGRAM = Pattern.compile("(?m)[<{}]|^(import|export)\\b|^[ ]{4,}\\S");

    /** In a file nobody is called, no issue is closed and no command is given, whatever is named there. */
    private static final String ASLEEP = "(?s)(mention|reference|commit|thread|closing word|command) .*";

    @ParameterizedTest
    @EnumSource
    void whateverIsTypedIsTextEverywhere(Hostile text) {
        String page = page(text.text());

        assertThat(PROGRAM.matcher(page).find()).as(page).isFalse();
        GitHubEyes eyes = GitHubEyes.on(page.replaceAll("(?m)^ {3}- \\[.\\] ", "   - "));
        assertThat(eyes.live()).allMatch(live -> live.matches(ASLEEP));
        assertThat(eyes.links()).allMatch(link -> link.equals("https://example.com/a_%28b%29"));
    }

    @ParameterizedTest
    @EnumSource
    void itReadsAsItWasTyped(Hostile text) {
        GitHubEyes line = GitHubEyes.on("- " + Mdx.line(text.text()));
        GitHubEyes paragraphs = GitHubEyes.on(Mdx.paragraphs(text.text()));

        String seen = text == Hostile.HALVES ? "a\uFFFDb\uFFFDc" : GitHubEyes.plain(text.seen());
        assertThat(line.words()).isEqualTo(seen);
        assertThat(paragraphs.words()).isEqualTo(seen);
    }

    /** MDX would run them. */
    @Test
    void noLineBeginsAProgram() {
        assertThat(Mdx.paragraphs("import x from 'y'\n\n  export const a = 1\n\nimported goods"))
                .isEqualTo("&#105;mport x from 'y'\n\n&#101;xport const a = 1\n\nimported goods");
    }

    /** An address with an escaped character in it would show the escape. */
    @Test
    void addressesAreNotLinkedByHalves() {
        assertThat(Mdx.line("https://a.example/b_c www.a.example a@b.example"))
                .isEqualTo("https&#58;//a.example/b&#95;c www&#46;a.example a&#64;b.example");
    }

    private static String page(String text) {
        Named person = new Named(text, Optional.of(ADDRESS));
        Roadmap roadmap = new Roadmap(
                "project",
                text,
                "C1",
                "C2",
                List.of(new Category("docs", text, text, "docs")),
                List.of("+1"),
                new Calendar(ZoneOffset.UTC, 21));
        Review review = new Review(
                QUARTER.previous(),
                text,
                List.of(new Done(text, 1, 2)),
                new Community(OptionalInt.of(40), OptionalInt.of(50)),
                List.of(text),
                List.of(text),
                List.of(text),
                Optional.of(ADDRESS));
        QuarterFacts facts = new QuarterFacts(
                roadmap,
                QUARTER,
                text,
                Optional.of(new Session(QUARTER.firstDay(), Optional.of(ADDRESS), List.of(person))),
                Optional.of(review),
                List.of(new Initiative(
                        text, text, text, List.of(new Criterion(text, true)), List.of(person), Optional.of(ADDRESS))),
                List.of(new Item(
                        text,
                        "docs",
                        Stage.open(text),
                        Optional.of(new Item.Tracked(text, ADDRESS)),
                        true,
                        List.of(person),
                        List.of(person))),
                new Places(Optional.of(ADDRESS), Optional.of(ADDRESS)));
        PageSettings settings =
                new PageSettings(new PageTemplates("", Map.of()), Part.usual(), PageLinks.NONE, List.of(text));
        return RoadmapPage.render(facts, settings, "");
    }
}
