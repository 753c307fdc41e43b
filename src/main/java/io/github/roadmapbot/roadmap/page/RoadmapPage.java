package io.github.roadmapbot.roadmap.page;

import io.github.roadmapbot.roadmap.facts.QuarterFacts;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of a quarter's roadmap. The same facts make the same page, to the letter. */
public final class RoadmapPage {

    /** A path beside the page, or a whole address: nothing that could end the link it stands in. */
    private static final Pattern PICTURE = Pattern.compile("(https?://)?[\\w./%-]+");

    /** A part that has nothing to say in some of its lines leaves no gap. */
    private static final Pattern GAP = Pattern.compile("\\n{3,}");

    private RoadmapPage() {}

    /**
     * All of it.
     *
     * @param picture the picture of the quarter, as the page names it: beside it, {@code ./2027-q1.svg}; empty without one
     */
    public static String render(QuarterFacts facts, PageSettings settings, String picture) {
        if (!picture.isEmpty() && !PICTURE.matcher(picture).matches()) {
            throw new IllegalArgumentException("A picture's address has no blanks or brackets: " + picture);
        }
        Map<String, Object> values = PageValues.of(facts, settings.links(), settings.features(), picture);
        String body = settings.parts().stream()
                .map(part -> Filled.in(settings.templates().of(part), values).strip())
                .filter(text -> !text.isEmpty())
                .map(text -> GAP.matcher(text).replaceAll("\n\n"))
                .collect(Collectors.joining("\n\n"));
        return FrontMatter.of(facts, settings.templates().frontMatter()) + body + "\n";
    }
}
