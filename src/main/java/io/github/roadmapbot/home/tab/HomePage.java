package io.github.roadmapbot.home.tab;

import com.slack.api.model.view.View;
import io.github.roadmapbot.slack.home.HomeView;
import io.github.roadmapbot.slack.home.Part;
import java.util.List;

/** The page of somebody of whom it is known what they may see: the head, and every section that is for them. */
public final class HomePage {

    static final String FOOT = "Only you see this page. `/roadmap help` says what else can be done.";

    private final QuarterAtAGlance glance;
    private final List<Section> sections;

    /**
     * Takes what it is made of.
     *
     * @param sections from top to bottom
     */
    public HomePage(QuarterAtAGlance glance, List<Section> sections) {
        this.glance = glance;
        this.sections = List.copyOf(sections);
    }

    View of(Visitor visitor) {
        return HomeView.of(visitor.roadmap().key(), glance.head(visitor), parts(visitor), FOOT);
    }

    /** Whether there is nothing to tell this person beneath the head. */
    boolean isEmpty(Visitor visitor) {
        return parts(visitor).stream().allMatch(Part::isEmpty);
    }

    private List<Part> parts(Visitor visitor) {
        return sections.stream()
                .filter(section -> section.isFor(visitor))
                .map(section -> section.part().apply(visitor))
                .toList();
    }
}
